package io.soundtracker.report;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.AccountTotal;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Dispersion;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.Growth;
import io.soundtracker.analysis.LeftOutTotals;
import io.soundtracker.analysis.MeasuredTimes;
import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkPace;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkTotals;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.PostSnapshot;
import io.soundtracker.analysis.PostingRhythm;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.RisingBasis;
import io.soundtracker.analysis.RisingDays;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundComparison;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundPerformances;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.analysis.TopPosts;
import io.soundtracker.analysis.ViewsGained;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Puts invented totals and posts together to a report, with what reports have beside them. */
record InventedReport(
    Window window,
    Instant generatedAt,
    Coverage coverage,
    LeftOutTotals.LeftOutTotal leftOut,
    List<SoundTotal> sounds,
    List<AccountTotal> accounts,
    List<ExclusiveSong> exclusive,
    List<Post> posts,
    List<SessionSummary> sessions) {

  NetworkReport report() {
    return report(posts::forEach);
  }

  NetworkReport report(NetworkReport.Posts walk) {
    NetworkTotals.NetworkTotal total =
        new NetworkTotals.NetworkTotal(
            FiguresOf.posts(posts),
            posts.stream().map(Post::account).distinct().count(),
            posts.stream().filter(post -> post.sound().isEmpty()).count(),
            measured());
    ViewsGained gained =
        sounds.stream()
            .map(InventedReport::gained)
            .reduce(ViewsGained.NOT_OBSERVED, ViewsGained::plus);
    return new NetworkReport(
        PostFilter.of(window).leavingOutListed(),
        generatedAt,
        coverage,
        new SoundPerformances.Answer(
            sounds.stream().map(sound -> performance(sound, total, gained)).toList(),
            total,
            gained),
        Optional.of(comparison(total.figures())),
        leftOut,
        accounts.stream().map(this::performance).toList(),
        exclusive,
        rising(),
        new InventedCurves(window, generatedAt, sounds).curves(),
        walk,
        this::walkSnapshots,
        new InventedLinks(posts, generatedAt),
        () -> Optional.empty(),
        sessions);
  }

  /** Each post was seen twice: with half its views, and as it is. */
  private void walkSnapshots(Consumer<PostSnapshot> consumer) {
    for (Post post : posts) {
      consumer.accept(snapshot(post, coverage.asOf().orElseThrow(), half(post.counts().views())));
      consumer.accept(snapshot(post, generatedAt, post.counts().views()));
    }
  }

  private static PostSnapshot snapshot(Post post, Instant at, OptionalLong views) {
    Counts now = post.counts();
    Counts counts =
        new Counts(views, now.likes(), now.comments(), now.shares(), now.saves(), now.exact());
    return new PostSnapshot(
        post.id(),
        post.account(),
        post.sound().map(Post.SoundName::key),
        post.postedAt(),
        at,
        counts,
        counts.engagementRate());
  }

  /** Before, there were half as many of everything, but for the last sound, which is new. */
  private NetworkComparison comparison(Figures now) {
    Map<String, SoundComparison.Change> changes = new HashMap<>();
    for (int i = 0; i < sounds.size(); i++) {
      SoundTotal sound = sounds.get(i);
      boolean isNew = i == sounds.size() - 1;
      changes.put(
          sound.key(),
          new SoundComparison.Change(
              standing(sound, 1, i + 1),
              isNew ? Optional.empty() : Optional.of(standing(sound, 2, sounds.size() - i))));
    }
    Figures before =
        new Figures(
            now.posts() / 2,
            half(now.views()),
            half(now.likes()),
            half(now.comments()),
            half(now.shares()),
            OptionalLong.empty(),
            0,
            OptionalDouble.of(7.5),
            OptionalDouble.empty());
    return new NetworkComparison(
        new SoundComparison(
            window.before(coverage.asOf().orElseThrow()).orElseThrow(), coverage, 2, changes),
        new NetworkComparison.Side(before, 1, sounds.size() - 1, 1, OptionalLong.empty()),
        new NetworkComparison.Side(now, 2, sounds.size(), 2, OptionalLong.empty()));
  }

  private static SoundComparison.Standing standing(SoundTotal sound, int divisor, int rank) {
    OptionalLong views = sound.figures().views();
    return new SoundComparison.Standing(
        sound.figures().posts() / divisor,
        sound.adopters() / divisor,
        false,
        divisor == 1 ? views : half(views),
        OptionalInt.of(rank));
  }

  private static OptionalLong half(OptionalLong count) {
    return count.isPresent() ? OptionalLong.of(count.getAsLong() / 2) : count;
  }

  private static RisingSound rising(SoundTotal sound) {
    return new RisingSound(
        sound.key(),
        sound.title(),
        sound.artist(),
        12,
        7,
        11,
        4,
        4,
        3.1,
        2.9,
        0.0004,
        0.012,
        Optional.of(new Growth(3.4, 1.7)),
        RisingSound.Finding.RISING,
        Optional.of(sound.lastPost()),
        Optional.empty());
  }

  /** The second sound rises, or the only one. */
  private Rising.Answer rising() {
    LocalDate last = LocalDate.ofInstant(coverage.asOf().orElseThrow(), window.zone());
    return new Rising.Answer(
        coverage,
        Optional.of(
            new RisingBasis(
                new RisingDays(last, 4, window.zone()),
                Set.of(new Handle("@luna.paperplane"), new Handle("@bea.brightside")),
                3,
                6.8,
                27.5)),
        Optional.of(new NetworkPace(6.8, 27.5, 1.1, new Dispersion(1.4, 31), 2)),
        sounds.stream()
            .limit(2)
            .skip(sounds.size() > 1 ? 1 : 0)
            .map(InventedReport::rising)
            .toList(),
        3);
  }

  private Optional<MeasuredTimes> measured() {
    List<Instant> times =
        posts.stream().flatMap(post -> post.measuredAt().stream()).sorted().toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(new MeasuredTimes(times.get(0), times.get(times.size() - 1)));
  }

  /** A tenth of the views was gained in the window. */
  private static ViewsGained gained(SoundTotal sound) {
    OptionalLong views = sound.figures().views();
    return views.isEmpty()
        ? ViewsGained.NOT_OBSERVED
        : new ViewsGained(OptionalLong.of(views.getAsLong() / 10), sound.figures().posts(), 0, 0);
  }

  private static SoundPerformance performance(
      SoundTotal sound, NetworkTotals.NetworkTotal total, ViewsGained gained) {
    ViewsGained own = gained(sound);
    return new SoundPerformance(
        sound,
        own,
        OptionalDouble.of(100.0 * sound.figures().posts() / total.figures().posts()),
        own.views().isPresent() && gained.views().orElse(0) > 0
            ? OptionalDouble.of(100.0 * own.views().getAsLong() / gained.views().getAsLong())
            : OptionalDouble.empty());
  }

  private AccountPerformance performance(AccountTotal total) {
    List<Post> own = posts.stream().filter(post -> post.account().equals(total.account())).toList();
    TopPosts<String> best = new TopPosts<>(10);
    own.forEach(post -> best.add("best", post));
    return new AccountPerformance(
        total,
        ViewsGained.NOT_OBSERVED,
        new PostingRhythm(OptionalDouble.empty(), Optional.empty()),
        best.of("best"));
  }
}

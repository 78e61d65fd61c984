package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundComparison;
import io.soundtracker.analysis.SoundComparison.Change;
import io.soundtracker.analysis.SoundComparison.Standing;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundPerformances;
import io.soundtracker.analysis.ViewsGained;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How sounds and accounts performed in a window, as tables beside those of a report. */
public record PerformanceTables(Tables tables) {

  private static final double SECONDS_A_DAY = 86_400;

  public PerformanceTables {
    requireNonNull(tables);
  }

  /**
   * Sounds with the change since the window before and their top posts. {@code change} and {@code
   * move} are for people.
   */
  public Table<SoundPerformance> sounds(
      List<SoundPerformance> sounds,
      Optional<SoundComparison> comparison,
      Map<String, List<Post>> topPosts) {
    Function<SoundPerformance, Optional<Change>> change =
        sound -> comparison.map(compared -> compared.changes().get(sound.key()));
    Columns<SoundPerformance> columns =
        tables.sound(new Columns<>(tables.zone()), SoundPerformance::total);
    gained(columns, SoundPerformance::gained)
        .maybePercent("share_of_posts_percent", "Share of Posts", SoundPerformance::shareOfPosts)
        .maybePercent(
            "share_of_gained_percent", "Share of Gain", SoundPerformance::shareOfViewsGained)
        .text("change", "Posts +/–", sound -> PerformanceWords.change(change.apply(sound)))
        .text("move", "Rank +/–", sound -> PerformanceWords.move(change.apply(sound)))
        .maybeFlag("new", "New", sound -> change.apply(sound).map(Change::isNew))
        .maybeCount("posts_before", "Posts Before", before(change, Standing::posts))
        .maybeCount("posts_change", "Posts Change", known(change, Change::posts))
        .maybeCount("accounts_before", "Accounts Before", before(change, Standing::adopters))
        .maybeCount("accounts_change", "Accounts Change", known(change, Change::accounts))
        .maybeCount("views_before", "Views Before", maybeBefore(change, Standing::views))
        .maybeCount(
            "views_change",
            "Views Change",
            sound -> change.apply(sound).map(Change::views).orElse(OptionalLong.empty()))
        .maybeCount(
            "rank",
            "Rank",
            sound ->
                change.apply(sound).map(c -> wide(c.now().rank())).orElse(OptionalLong.empty()))
        .maybeCount("rank_before", "Rank Before", maybeBefore(change, then -> wide(then.rank())))
        .maybeCount(
            "ranks_climbed",
            "Ranks Climbed",
            sound -> change.apply(sound).map(Change::ranksClimbed).orElse(OptionalLong.empty()))
        .texts(
            "top_posts",
            "Top Posts",
            sound -> PerformanceWords.posts(topPosts.getOrDefault(sound.key(), List.of())));
    return new Table<>("sounds", "Sounds", columns.toList(), sounds::forEach);
  }

  /** What all posts that were asked about reached and gained, in one row. */
  public Table<SoundPerformances.Answer> network(SoundPerformances.Answer answer) {
    Columns<SoundPerformances.Answer> columns =
        new Columns<SoundPerformances.Answer>(tables.zone())
            .figures(row -> row.network().figures(), tables.bounds())
            .count(
                "posts_without_sound", "Without a Sound", row -> row.network().postsWithoutSound());
    gained(columns, SoundPerformances.Answer::gained);
    return new Table<>("network", "Network", columns.toList(), rows -> rows.accept(answer));
  }

  /** With what the sounds are compared, in one row; empty but for the words if with nothing. */
  public Table<Optional<SoundComparison>> comparison(Optional<SoundComparison> comparison) {
    Columns<Optional<SoundComparison>> columns =
        new Columns<Optional<SoundComparison>>(tables.zone())
            .maybeTime(
                "from", "From", row -> row.map(SoundComparison::before).flatMap(Window::start))
            .maybeTime("to", "To", row -> row.map(SoundComparison::before).flatMap(Window::end))
            .maybeCount(
                "accounts_compared",
                "Accounts Compared",
                known(row -> row, SoundComparison::accounts))
            .maybeCount("accounts", "Accounts", known(row -> row, row -> row.coverage().accounts()))
            .maybeCount(
                "accounts_read",
                "Accounts Read",
                known(row -> row, row -> row.coverage().accountsRead()))
            .text("text", "In Words", row -> Notes.comparison(row, tables.zone()));
    return new Table<>(
        "comparison", "Comparison", columns.toList(), rows -> rows.accept(comparison));
  }

  /** Accounts, each with whether it was fully read. */
  public Table<AccountPerformance> accounts(List<AccountPerformance> accounts, Coverage coverage) {
    Columns<AccountPerformance> columns =
        tables.account(new Columns<>(tables.zone()), AccountPerformance::total, coverage);
    gained(columns, AccountPerformance::gained)
        .flag(
            "fully_read",
            "Fully Read",
            row ->
                coverage.gaps().stream()
                    .noneMatch(gap -> gap.account().equals(row.total().account())))
        .maybeNumber("posts_per_week", "Posts a Week", row -> row.rhythm().postsPerWeek())
        .maybeNumber(
            "median_days_between_posts",
            "Days Between Posts",
            row -> days(row.rhythm().medianGap()))
        .maybePercent("saves_percent", "Saves of Views", row -> row.total().savesRate())
        .texts("best_posts", "Best Posts", row -> PerformanceWords.posts(row.best()));
    return new Table<>("accounts", "Accounts", columns.toList(), accounts::forEach);
  }

  /** The most viewed posts of sounds or accounts, one a row. */
  public Table<RankedPost> posts(String name, String title, List<RankedPost> posts) {
    Columns<RankedPost> columns =
        new Columns<RankedPost>(tables.zone())
            .text("of", title + " of", RankedPost::of)
            .count("place", "Place", RankedPost::place)
            .maybeCount("views", "Views", row -> row.post().counts().views())
            .link("url", "TikTok URL", row -> row.post().url())
            .handle("account", "Account", row -> row.post().account())
            .maybeText("sound", "Sound", row -> row.post().sound().map(Post.SoundName::key))
            .maybeTime("posted_at", "Posted", row -> row.post().postedAt())
            .maybePercent("engagement_percent", "Engagement", row -> row.post().engagementRate())
            .maybeText("caption", "Caption", row -> row.post().caption())
            .id("video_id", "Video ID", row -> row.post().id());
    return new Table<>(name, title, columns.toList(), posts::forEach);
  }

  private static <R> Columns<R> gained(Columns<R> columns, Function<R, ViewsGained> of) {
    return columns
        .maybeCount("views_gained", "Views Gained", of.andThen(ViewsGained::views))
        .count("gained_posts", "Posts With Gain", row -> of.apply(row).posts())
        .count("gained_from_first", "Gain From First", row -> of.apply(row).fromFirst())
        .count("gained_unknown", "Gain Unknown", row -> of.apply(row).unknown());
  }

  private static <R, T> Function<R, OptionalLong> known(
      Function<R, Optional<T>> of, ToLongFunction<T> count) {
    return row ->
        of.apply(row)
            .map(known -> OptionalLong.of(count.applyAsLong(known)))
            .orElse(OptionalLong.empty());
  }

  /** A new sound had none. */
  private static <R> Function<R, OptionalLong> before(
      Function<R, Optional<Change>> change, ToLongFunction<Standing> count) {
    return known(change, c -> c.before().map(count::applyAsLong).orElse(0L));
  }

  private static <R> Function<R, OptionalLong> maybeBefore(
      Function<R, Optional<Change>> change, Function<Standing, OptionalLong> count) {
    return row -> change.apply(row).flatMap(Change::before).map(count).orElse(OptionalLong.empty());
  }

  private static OptionalLong wide(OptionalInt rank) {
    return rank.isPresent() ? OptionalLong.of(rank.getAsInt()) : OptionalLong.empty();
  }

  private static OptionalDouble days(Optional<Duration> gap) {
    return gap.map(time -> OptionalDouble.of(time.toSeconds() / SECONDS_A_DAY))
        .orElse(OptionalDouble.empty());
  }
}

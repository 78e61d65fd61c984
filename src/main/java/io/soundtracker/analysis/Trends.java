package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Trend.Kind;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How sounds, accounts and posts did from day to day, by what was observed of their posts. Nothing
 * is told beyond the observations of a post, nor of a moment between two that lie far apart.
 */
public final class Trends {

  private static final String SOUND = Question.load("SoundDetail.sql");
  private static final String OF_SOUND = Question.load("SoundCurves.sql");
  private static final String OF_ACCOUNT = Question.load("AccountCurves.sql");
  private static final int ALL_BEFORE = 1; // there is none before a window without a first day
  private static final int FEWEST_DAYS = 28;

  private final Database database;
  private final Coverages coverages;
  private final PostHistories histories;

  public Trends(Database database, Coverages coverages, PostHistories histories) {
    this.database = database;
    this.coverages = coverages;
    this.histories = histories;
  }

  /** The sound that is meant. */
  private record SoundName(long id, String key) {
    private static SoundName of(Row row) {
      return new SoundName(row.number("id"), row.text("sound_key"));
    }
  }

  /**
   * What time is asked about.
   *
   * @param since the first day; else a post is told from its first observation on, anything else
   *     over 28 days, or two paces if that is more
   * @param last the last day, after which nothing counts
   * @param paceDays how many days a pace is taken over
   */
  public record Asked(Optional<LocalDate> since, LocalDate last, ZoneId zone, int paceDays) {
    public Asked {
      requireNonNull(since);
      requireNonNull(last);
      requireNonNull(zone);
    }

    /** Everything up to the last day. */
    private Window upToLast() {
      return new Window(Optional.empty(), Optional.of(last), zone);
    }
  }

  /** Of a stored sound that is no alias, or of the song that it belongs to. */
  public Trend ofSound(long sound, By by, Asked asked) {
    SoundName name = database.first(SOUND, SoundName::of, sound, by.toString()).orElseThrow();
    PostFilter filter = PostFilter.of(asked.upToLast()).by(by);
    List<PostCurve> posts = PostCurveWalk.list(database, OF_SOUND, filter.parameters(name.id()));
    Window window = window(asked, Optional.empty());
    Coverages.Reading reading = coverages.reached(window, List.of());
    return trend(Kind.SOUND, name.key(), posts, asked, window, reading);
  }

  /** Of an account that is tracked. */
  public Trend ofAccount(Handle account, Asked asked) {
    PostFilter filter = PostFilter.of(asked.upToLast()).ofAccounts(List.of(account));
    List<PostCurve> posts =
        PostCurveWalk.list(database, OF_ACCOUNT, filter.parameters(ALL_BEFORE, 0, Long.MAX_VALUE));
    Window window = window(asked, Optional.empty());
    Coverages.Reading reading = coverages.reached(window, List.of(account));
    return trend(Kind.ACCOUNT, account.value(), posts, asked, window, reading);
  }

  /** Of a post; empty if it is not stored. */
  public Optional<Trend> ofPost(String id, Asked asked) {
    return histories
        .findInSnapshot(id)
        .map(
            history -> {
              PostCurve post = curve(history, asked.upToLast());
              Window window = window(asked, post.first());
              return trend(
                  Kind.VIDEO,
                  id,
                  wasFound(history, asked.upToLast()) ? List.of(post) : List.of(),
                  asked,
                  window,
                  coverages.reached(window, List.of(history.post().account())));
            });
  }

  /** A listing that finds a post measures it; what another tool stored may never have been. */
  private static boolean wasFound(PostHistory history, Window window) {
    return history.snapshots().isEmpty()
        || history.snapshots().stream().anyMatch(snapshot -> window.contains(snapshot.at()));
  }

  private static Window window(Asked asked, Optional<Instant> first) {
    LocalDate since =
        asked
            .since()
            .or(() -> first.map(at -> LocalDate.ofInstant(at, asked.zone())))
            .orElseGet(
                () -> asked.last().minusDays(Math.max(FEWEST_DAYS, 2 * asked.paceDays()) - 1));
    return new Window(Optional.of(since), Optional.of(asked.last()), asked.zone());
  }

  /**
   * Of a post whose time of posting is not known, ages are told from a time before all posts. Of
   * several snapshots of one moment the one with most views counts, as elsewhere.
   */
  private static PostCurve curve(PostHistory history, Window window) {
    Instant start = history.post().postedAt().orElse(Instant.EPOCH);
    ViewCurve curve = new ViewCurve();
    history.snapshots().stream()
        .filter(snapshot -> window.contains(snapshot.at()))
        .sorted(
            Comparator.comparing(Snapshot::at)
                .thenComparing(snapshot -> snapshot.counts().views().orElse(0)))
        .forEach(
            snapshot ->
                curve.add(Duration.between(start, snapshot.at()), snapshot.counts().views()));
    return new PostCurve(history.post().id(), 0, start, history.post().deleted(), curve);
  }

  private static Trend trend(
      Kind kind,
      String subject,
      List<PostCurve> posts,
      Asked asked,
      Window window,
      Coverages.Reading reading) {
    DaysRead read = DaysRead.in(window, reading.spans().values());
    Optional<Instant> first =
        posts.stream().flatMap(one -> one.first().stream()).min(Comparator.naturalOrder());
    Optional<Instant> latest =
        posts.stream().flatMap(one -> one.latest().stream()).max(Comparator.naturalOrder());
    Instant start = window.start().orElseThrow();
    Duration span = Duration.ofDays(asked.paceDays());
    return new Trend(
        kind,
        subject,
        window,
        reading.coverage(),
        posts.size(),
        first,
        latest,
        TrendDays.of(kind, posts, window, read),
        posts.stream().mapToLong(one -> one.fallsSince(start)).sum(),
        asked.paceDays(),
        latest.flatMap(at -> pace(posts, at.minus(span), at)),
        latest.flatMap(at -> pace(posts, at.minus(span.multipliedBy(2)), at.minus(span))));
  }

  /** Empty unless something was observed in it, and in as much time right before. */
  private static Optional<Pace> pace(List<PostCurve> posts, Instant from, Instant to) {
    Instant before = from.minus(Duration.between(from, to));
    if (posts.stream().noneMatch(one -> one.isObserved(before, from))
        || posts.stream().noneMatch(one -> one.isObserved(from, to))) {
      return Optional.empty();
    }
    KnownGain gain = new KnownGain(from, to);
    posts.forEach(gain::add);
    return Optional.of(gain.pace()).filter(pace -> pace.posts() > 0);
  }
}

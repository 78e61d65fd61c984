package io.soundtracker.analysis;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Marks;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How a single post grew from snapshot to snapshot, and when it is to be measured again. */
public final class PostHistories {

  private static final String POST = Question.load("PostHistory.sql");
  private static final String SNAPSHOTS = Question.load("PostSnapshots.sql");
  private static final String RUNGS = Question.load("PostRungs.sql");

  private static final List<Duration> AGES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofDays(7));

  private static final int COURSE_STEPS = 32;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Database database;
  private final Clock clock;

  public PostHistories(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The history of a stored post.
   *
   * @param id the platform's id
   */
  public Optional<PostHistory> find(String id) {
    return database.snapshot(() -> findInSnapshot(id));
  }

  /** The same as part of a snapshot that was begun for more. */
  Optional<PostHistory> findInSnapshot(String id) {
    return database.first(POST, this::toHistory, id);
  }

  private PostHistory toHistory(Row row) {
    Post post = Post.of(row);
    List<Snapshot> snapshots = snapshots(post);
    ViewCurve curve = new ViewCurve();
    Instant start = post.postedAt().orElse(Instant.EPOCH);
    snapshots.forEach(
        snapshot -> curve.add(Duration.between(start, snapshot.at()), snapshot.counts().views()));
    boolean isDated = post.postedAt().isPresent();
    return new PostHistory(
        post,
        new Marks(row.optionalFlag("is_pinned"), row.optionalFlag("is_photo")),
        row.optionalInstant("missing_since"),
        snapshots,
        isDated ? AGES.stream().map(curve::at).toList() : List.of(),
        isDated ? curve.halfLife() : new HalfLife(Optional.empty(), OptionalLong.empty()),
        curve.course(COURSE_STEPS),
        row.optionalInstant("tracking_started_at").map(since -> checkBacks(row, since, snapshots)));
  }

  private List<Snapshot> snapshots(Post post) {
    List<Snapshot> snapshots = new ArrayList<>();
    database.each(
        SNAPSHOTS,
        row -> {
          Optional<Snapshot> before =
              snapshots.isEmpty()
                  ? Optional.empty()
                  : Optional.of(snapshots.get(snapshots.size() - 1));
          snapshots.add(toSnapshot(row, post.postedAt(), before));
        },
        post.id());
    return snapshots;
  }

  private static Snapshot toSnapshot(
      Row row, Optional<Instant> postedAt, Optional<Snapshot> before) {
    Instant at = row.instant("scraped_at");
    Counts counts = Post.countsOf(row);
    OptionalLong gain =
        before.isPresent()
            ? gain(before.get().counts().views(), counts.views())
            : OptionalLong.empty();
    return new Snapshot(
        at,
        postedAt.map(posted -> Duration.between(posted, at)),
        counts,
        row.optionalDecimal("engagement_rate"),
        gain,
        before.isPresent()
            ? velocity(gain, Duration.between(before.get().at(), at))
            : OptionalDouble.empty());
  }

  private static OptionalLong gain(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent()
        ? OptionalLong.of(now.getAsLong() - before.getAsLong())
        : OptionalLong.empty();
  }

  private static OptionalDouble velocity(OptionalLong gain, Duration between) {
    return gain.isPresent() && !between.isZero()
        ? OptionalDouble.of(gain.getAsLong() * SECONDS_A_DAY / between.toSeconds())
        : OptionalDouble.empty();
  }

  private CheckBacks checkBacks(Row row, Instant since, List<Snapshot> snapshots) {
    boolean ended = row.flag("tracking_complete");
    return new CheckBacks(
        since,
        row.smallNumber("checks_completed"),
        row.optionalInstant("next_check_at"),
        ended,
        CheckBack.rungs(
            database.list(RUNGS, rung -> rung.instant("due_at"), row.text("video_id")),
            snapshots.stream().map(Snapshot::at).toList(),
            since,
            ended,
            new CheckBackTallies(database).rhythm().orElse(Duration.ZERO),
            clock.instant()));
  }
}

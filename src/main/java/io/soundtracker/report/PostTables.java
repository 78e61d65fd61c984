package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.CheckBack;
import io.soundtracker.analysis.CheckBacks;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostHistory;
import io.soundtracker.analysis.Snapshot;
import io.soundtracker.analysis.ViewsAtAge;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** The history of one post as tables, each to be had alone. Times are told in {@code zone}. */
public record PostTables(ZoneId zone) {

  public PostTables {
    requireNonNull(zone);
  }

  /** The post itself, in one row. */
  public Table<PostHistory> post(PostHistory history) {
    Columns<PostHistory> columns =
        new Columns<PostHistory>(zone)
            .id("video_id", "Post", row -> row.post().id())
            .handle("account", "Account", row -> row.post().account())
            .link("url", "Address", row -> row.post().url())
            .maybeTime("posted_at", "Posted", row -> row.post().postedAt())
            .maybeText("caption", "Caption", row -> row.post().caption())
            .maybeText("sound", "Sound", row -> row.post().sound().map(Post.SoundName::key))
            .maybeFlag("pinned", "Pinned", row -> row.marks().pinned())
            .maybeFlag("photo", "Photo post", row -> row.marks().photo())
            .flag("removed", "Removed for sure", row -> row.post().deleted())
            .maybeTime("missing_since", "Missing since", PostHistory::missingSince)
            .text("presence", "Removed", row -> PostWords.presence(row, zone))
            .maybeTime("measured_at", "Measured", row -> row.post().measuredAt())
            .maybeCount("views", "Views", row -> row.post().counts().views())
            .maybeCount("likes", "Likes", row -> row.post().counts().likes())
            .maybeCount("comments", "Comments", row -> row.post().counts().comments())
            .maybeCount("shares", "Shares", row -> row.post().counts().shares())
            .maybeCount("saves", "Saves", row -> row.post().counts().saves())
            .flag("counts_exact", "Counts are exact", row -> row.post().counts().exact())
            .maybePercent("engagement_percent", "Engagement", row -> row.post().engagementRate())
            .maybeDuration("half_life_seconds", "Half-life in time", row -> row.halfLife().age())
            .text("half_life", "Half-life", PostWords::halfLife)
            .maybeTime("tracked_since", "Tracked since", ofCheckBacks(CheckBacks::since))
            .maybeCount("check_backs_done", "Check-backs done", PostTables::checkBacksDone)
            .maybeTime(
                "next_check_at",
                "Next check-back",
                row -> row.checkBacks().flatMap(CheckBacks::next))
            .maybeFlag("tracking_complete", "Tracking ended", ofCheckBacks(CheckBacks::ended))
            .text("tracking", "Check-backs", row -> PostWords.tracking(row.checkBacks(), zone));
    return new Table<>("post", "Post", columns.toList(), consumer -> consumer.accept(history));
  }

  /** Each snapshot, with the growth since the one before. */
  public Table<Snapshot> history(List<Snapshot> snapshots) {
    Columns<Snapshot> columns =
        new Columns<Snapshot>(zone)
            .time("measured_at", "Measured", Snapshot::at)
            .maybeText("age", "Age", row -> row.age().map(PostWords::age))
            .maybeDuration("age_seconds", "Age in time", Snapshot::age)
            .maybeCount("views", "Views", row -> row.counts().views())
            .maybeCount("views_gained", "Gain", Snapshot::gain)
            .maybeCount("views_per_day", "Per day", row -> rounded(row.velocity()))
            .maybeCount("likes", "Likes", row -> row.counts().likes())
            .maybeCount("comments", "Comments", row -> row.counts().comments())
            .maybeCount("shares", "Shares", row -> row.counts().shares())
            .maybeCount("saves", "Saves", row -> row.counts().saves())
            .maybePercent("engagement_percent", "Engagement", Snapshot::engagementRate)
            .flag("counts_exact", "Exact", row -> row.counts().exact());
    return new Table<>("history", "History", columns.toList(), snapshots::forEach);
  }

  /** Views at the ages that posts are compared by, and between which snapshots they lie. */
  public Table<ViewsAtAge> viewsByAge(List<ViewsAtAge> views) {
    Columns<ViewsAtAge> columns =
        new Columns<ViewsAtAge>(zone)
            .text("age", "At age", row -> PostWords.age(row.age()))
            .maybeDuration("age_seconds", "Age in time", row -> Optional.of(row.age()))
            .maybeCount("views", "Views", ViewsAtAge::views)
            .text("basis", "Basis", PostWords::basis)
            .maybeDuration("before_seconds", "Snapshot before", ViewsAtAge::before)
            .maybeDuration("after_seconds", "Snapshot after", ViewsAtAge::after);
    return new Table<>("views_by_age", "Views by Age", columns.toList(), views::forEach);
  }

  /** When the post was to be measured again, and what came of it. */
  public Table<CheckBack> checkBacks(Optional<CheckBacks> checkBacks) {
    Columns<CheckBack> columns =
        new Columns<CheckBack>(zone)
            .time("due_at", "Check-back due", CheckBack::due)
            .text("state", "State", row -> row.state().inWords())
            .maybeTime("met_at", "Met", CheckBack::met);
    return new Table<>(
        "check_backs",
        "Check-backs",
        columns.toList(),
        checkBacks.map(CheckBacks::rungs).orElse(List.of())::forEach);
  }

  private static <T> Function<PostHistory, Optional<T>> ofCheckBacks(Function<CheckBacks, T> part) {
    return history -> history.checkBacks().map(part);
  }

  private static OptionalLong checkBacksDone(PostHistory history) {
    return history.checkBacks().stream().mapToLong(CheckBacks::completed).findFirst();
  }

  private static OptionalLong rounded(OptionalDouble value) {
    return value.isPresent()
        ? OptionalLong.of(Math.round(value.getAsDouble()))
        : OptionalLong.empty();
  }
}

package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.AccountTotal;
import io.soundtracker.analysis.CallTotal;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.model.Handle;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results of analyses as tables, each to be had alone. Times are told in {@code zone}, upload dates
 * in UTC; {@code bounds} decide the engagement level of a sound or account.
 */
public record Tables(ZoneId zone, EngagementBounds bounds) {

  public Tables {
    requireNonNull(zone);
    requireNonNull(bounds);
  }

  /** All tables of a report, in the order in which formats show them. */
  List<Table<?>> of(NetworkReport report, ReportOptions options) {
    return List.of(
        summary(report, options),
        changes(report),
        gaps(report.coverage()),
        sounds(report).without("change", "move"),
        accounts(report),
        exclusive().songs(report.exclusive(), report.coverage()),
        exclusive().evidence(report.exclusive()),
        rising().sounds(report.rising().rising()),
        posts(report.posts()),
        sessions(report.sessions()));
  }

  /** Those about the targets' own songs. */
  public ExclusiveTables exclusive() {
    return new ExclusiveTables(zone, bounds);
  }

  /** Window, coverage and headline figures, one a row. */
  Table<Summary.Fact> summary(NetworkReport report, ReportOptions options) {
    Columns<Summary.Fact> columns =
        new Columns<Summary.Fact>(zone)
            .text("item", "Item", Summary.Fact::key)
            .any("value", "Value", Summary.Fact::value);
    return new Table<>(
        "summary", "Summary", columns.toList(), Summary.facts(report, options)::forEach);
  }

  /** The headline figures that are compared with the window before; none if nothing is. */
  Table<Summary.Fact> changes(NetworkReport report) {
    Columns<Summary.Fact> columns =
        new Columns<Summary.Fact>(zone)
            .text("figure", "Figure", Summary.Fact::key)
            .any("before", "Before", fact -> fact.change().orElseThrow()::writeBefore)
            .any("now", "Now", fact -> fact.change().orElseThrow()::writeNow)
            .maybeNumber("change", "Change", fact -> fact.change().orElseThrow().change());
    List<Summary.Fact> compared =
        Summary.figures(report).stream().filter(fact -> fact.change().isPresent()).toList();
    return new Table<>("changes", "Changes", columns.toList(), compared::forEach);
  }

  /** The accounts that were not fully read. */
  public Table<Coverage.Gap> gaps(Coverage coverage) {
    Columns<Coverage.Gap> columns =
        new Columns<Coverage.Gap>(zone)
            .handle("account", "Account", Coverage.Gap::account)
            .maybeTime("last_read", "Last Read", Coverage.Gap::lastRead)
            .maybeText("why", "Why", Coverage.Gap::why);
    return new Table<>("gaps", "Not Fully Read", columns.toList(), coverage.gaps()::forEach);
  }

  /** Those about how sounds and accounts performed. */
  public PerformanceTables performance() {
    return new PerformanceTables(this);
  }

  /** Those about what is rising. */
  public RisingTables rising() {
    return new RisingTables(zone, Rising.Rule.MIN_POSTS);
  }

  /**
   * Every sound of a report, with its change since the window before. {@code change} and {@code
   * move} are for people.
   */
  Table<SoundPerformance> sounds(NetworkReport report) {
    return performance()
        .sounds(report.sounds(), report.comparison().map(NetworkComparison::sounds), Map.of())
        .without("top_posts");
  }

  /** Every account of a report. */
  Table<AccountPerformance> accounts(NetworkReport report) {
    return performance().accounts(report.accounts(), report.coverage());
  }

  <R> Columns<R> sound(Columns<R> columns, Function<R, SoundTotal> of) {
    return columns
        .text("sound", "Sound", of.andThen(SoundTotal::key))
        .text("title", "Title", of.andThen(SoundTotal::title))
        .maybeText("artist", "Artist", of.andThen(SoundTotal::artist))
        .flag("original", "Original", row -> of.apply(row).original())
        .count("accounts", "Accounts", row -> of.apply(row).adopters())
        .count("target_accounts", "Target Accounts", row -> of.apply(row).targetAdopters())
        .figures(of.andThen(SoundTotal::figures), bounds)
        .time("first_post", "First Post", of.andThen(SoundTotal::firstPost))
        .time("last_post", "Last Post", of.andThen(SoundTotal::lastPost));
  }

  /** An account, with what kept it from being fully read, where something did. */
  <R> Columns<R> account(Columns<R> columns, Function<R, AccountTotal> of, Coverage coverage) {
    Map<Handle, String> gaps =
        coverage.gaps().stream()
            .collect(
                Collectors.toMap(
                    Coverage.Gap::account, gap -> Notes.gap(gap, zone), (one, other) -> one));
    return columns
        .handle("account", "Account", of.andThen(AccountTotal::account))
        .link("profile", "Profile", row -> PlatformLink.profile(of.apply(row).account()))
        .maybeText("name", "Name", of.andThen(AccountTotal::displayName))
        .flag("target", "Target", row -> of.apply(row).target())
        .maybeCount("followers", "Followers", of.andThen(AccountTotal::followers))
        .maybeCount(
            "sounds",
            "Sounds",
            row ->
                coverage.postsOf(of.apply(row)).isPresent()
                    ? OptionalLong.of(of.apply(row).sounds())
                    : OptionalLong.empty())
        .figures(of.andThen(coverage::figuresOf), of.andThen(coverage::postsOf), bounds)
        .maybeTime("last_post", "Last Post", of.andThen(AccountTotal::lastPost))
        .maybeTime("last_read", "Last Read", of.andThen(AccountTotal::lastRead))
        .maybeText(
            "not_fully_read",
            "Not Fully Read",
            row -> Optional.ofNullable(gaps.get(of.apply(row).account())));
  }

  /** Every post, one a row, with all that is known of it. */
  public Table<Post> posts(NetworkReport.Posts posts) {
    Columns<Post> columns =
        new Columns<Post>(zone)
            .handle("account", "Account", Post::account)
            .link("url", "TikTok URL", Post::url)
            .maybeDate("upload_date", "Upload Date", Post::uploadDate)
            .maybeTime("posted_at", "Posted", Post::postedAt)
            .maybeText("sound", "Sound", ofSound(Post.SoundName::key))
            .maybeText("title", "Title", ofSound(Post.SoundName::title))
            .maybeText("artist", "Artist", post -> post.sound().flatMap(Post.SoundName::artist))
            .maybeFlag("original", "Original", ofSound(Post.SoundName::original))
            .maybeCount("views", "Views", post -> post.counts().views())
            .maybeCount("likes", "Likes", post -> post.counts().likes())
            .maybeCount("comments", "Comments", post -> post.counts().comments())
            .maybeCount("shares", "Shares", post -> post.counts().shares())
            .maybeCount("saves", "Saves", post -> post.counts().saves())
            .maybePercent("engagement_percent", "Engagement", Post::engagementRate)
            .maybeText("caption", "Caption", Post::caption)
            .maybeDuration("duration_seconds", "Length", Tables::length)
            .flag("removed", "Removed", Post::deleted)
            .maybeTime("measured_at", "Measured", Post::measuredAt)
            .id("video_id", "Video ID", Post::id);
    return new Table<>("posts", "Videos", columns.toList(), posts::forEach);
  }

  public Table<SessionSummary> sessions(List<SessionSummary> sessions) {
    Columns<SessionSummary> columns =
        new Columns<SessionSummary>(zone)
            .time("start", "Start", SessionSummary::start)
            .maybeTime("end", "End", SessionSummary::end)
            .maybeDuration("duration_seconds", "Duration", SessionSummary::duration)
            .text("status", "Status", SessionSummary::status)
            .count("accounts", "Accounts", SessionSummary::accounts)
            .count("complete", "Complete", SessionSummary::complete)
            .count("partial", "Partial", SessionSummary::partial)
            .count("failed", "Failed", SessionSummary::failed)
            .maybePercent("success_percent", "Success", SessionSummary::successRate)
            .count("posts", "Posts", SessionSummary::posts)
            .count("new_posts", "New", SessionSummary::newPosts)
            .count("updated_posts", "Updated", SessionSummary::updatedPosts)
            .id("session_id", "Session ID", SessionSummary::id);
    return new Table<>("sessions", "Sessions", columns.toList(), sessions::forEach);
  }

  /** Calls of yt-dlp by the day on which they began. */
  public Table<CallTotal> callsByDay(List<CallTotal> days) {
    Columns<CallTotal> columns =
        new Columns<CallTotal>(zone)
            .date("day", "Day (" + zone + ")", day -> LocalDate.ofInstant(day.from(), zone));
    return calls("days", "Days", columns, days);
  }

  /** The same by the hour; the offset tells the two hours apart that a clock shows alike. */
  public Table<CallTotal> callsByHour(List<CallTotal> hours) {
    Columns<CallTotal> columns =
        new Columns<CallTotal>(zone)
            .time("hour", "Hour", CallTotal::from)
            .text("utc_offset", "UTC Offset", hour -> hour.offset(zone).getId());
    return calls("hours", "Hours", columns, hours);
  }

  private static Table<CallTotal> calls(
      String name, String title, Columns<CallTotal> when, List<CallTotal> totals) {
    Columns<CallTotal> columns =
        when.count("calls", "Calls", CallTotal::calls)
            .count("requests", "Requests", CallTotal::requests)
            .count("accounts", "Accounts", CallTotal::accounts)
            .count("failed_calls", "Failed", CallTotal::failed)
            .count("unfinished_calls", "Unfinished", CallTotal::unfinished)
            .maybeDuration("duration_seconds", "Took", total -> Optional.of(total.took()));
    return new Table<>(name, title, columns.toList(), totals::forEach);
  }

  private static <T> Function<Post, Optional<T>> ofSound(Function<Post.SoundName, T> part) {
    return post -> post.sound().map(part);
  }

  private static Optional<Duration> length(Post post) {
    return post.durationSeconds().isPresent()
        ? Optional.of(Duration.ofSeconds(post.durationSeconds().getAsInt()))
        : Optional.empty();
  }
}

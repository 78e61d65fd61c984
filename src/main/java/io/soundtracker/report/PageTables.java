package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.report.PageTable.Heading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the page, each with the columns that it has room for. */
public record PageTables(
    PageTable<SoundPerformance> sounds,
    PageTable<AccountPerformance> accounts,
    PageTable<ExclusiveSong> exclusive,
    PageTable<RisingSound> rising,
    PageTable<SessionSummary> sessions,
    PageTable<Post> posts) {

  private static final Heading RATE = Heading.number("Engagement (mean)");

  public PageTables {
    requireNonNull(sounds);
    requireNonNull(accounts);
    requireNonNull(exclusive);
    requireNonNull(rising);
    requireNonNull(sessions);
    requireNonNull(posts);
  }

  static PageTables of(NetworkReport report, EngagementBounds bounds) {
    Tables tables = new Tables(report.window().zone(), bounds);
    return new PageTables(
        new PageTable<>(
            "sounds",
            List.of(Heading.number("#"), Heading.text("Sound"), Heading.text("By Day")),
            tables
                .sounds(report)
                .only(
                    "accounts",
                    "posts",
                    "change",
                    "views",
                    "views_gained",
                    "likes",
                    "comments",
                    "shares",
                    "engagement_pooled_percent")
                .columns(),
            List.of(RATE)),
        new PageTable<>(
            "accounts",
            List.of(Heading.number("#"), Heading.text("Account")),
            tables
                .accounts(report)
                .only(
                    "followers",
                    "sounds",
                    "posts",
                    "posts_per_week",
                    "views",
                    "views_gained",
                    "likes",
                    "comments",
                    "shares",
                    "last_post",
                    "engagement_pooled_percent")
                .columns(),
            List.of(RATE)),
        new PageTable<>(
            "exclusive",
            List.of(Heading.text("Song"), Heading.text("Exclusivity")),
            tables
                .exclusive()
                .songs(List.of(), report.coverage())
                .only("posts", "views", "likes", "comments", "shares", "engagement_pooled_percent")
                .columns(),
            List.of(RATE)),
        new PageTable<>(
            "rising",
            List.of(Heading.text("Sound")),
            tables
                .rising()
                .sounds(List.of())
                .only(
                    "posts",
                    "accounts",
                    "expected_posts",
                    "times_usual",
                    "at_least_times",
                    "posts_before",
                    "first_use")
                .columns(),
            List.of()),
        new PageTable<>(
            "sessions",
            List.of(Heading.text("Start"), Heading.text("Status")),
            tables
                .sessions(List.of())
                .only(
                    "duration_seconds",
                    "accounts",
                    "complete",
                    "partial",
                    "failed",
                    "success_percent",
                    "posts",
                    "new_posts",
                    "updated_posts")
                .columns(),
            List.of()),
        new PageTable<>(
            "posts",
            List.of(Heading.text("Post"), Heading.text("Account")),
            tables
                .posts(report.posts())
                .only("upload_date", "views", "likes", "comments", "shares", "engagement_percent")
                .columns(),
            List.of()));
  }

  /** What the style sheet must know of them. */
  String style() {
    return Stream.of(sounds, accounts, exclusive, rising, sessions, posts)
        .map(PageTable::style)
        .collect(Collectors.joining());
  }
}

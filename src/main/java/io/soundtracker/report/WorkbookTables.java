package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostSnapshot;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundUse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a workbook, with the columns in the order in which people read them. What only
 * programs ask for is in csv and json.
 */
record WorkbookTables(NetworkReport report, Tables tables) {

  /** How many columns of exclusive songs stand up to their evidence in words, with it. */
  private static final int EVIDENCE = 12;

  WorkbookTables {
    requireNonNull(report);
    requireNonNull(tables);
  }

  Table<SoundPerformance> sounds() {
    return tables
        .sounds(report)
        .only(
            "title",
            "artist",
            "accounts",
            "target_accounts",
            "posts",
            "posts_change",
            "views",
            "views_change",
            "views_gained",
            "engagement_mean_percent",
            "engagement_level",
            "ranks_climbed",
            "new",
            "likes",
            "comments",
            "shares",
            "saves",
            "share_of_posts_percent",
            "share_of_gained_percent",
            "engagement_pooled_percent",
            "first_post",
            "last_post",
            "original",
            "posts_without_counts",
            "sound");
  }

  Table<AccountPerformance> accounts() {
    return tables
        .accounts(report)
        .only(
            "account",
            "name",
            "target",
            "followers",
            "posts",
            "posts_per_week",
            "sounds",
            "views",
            "views_gained",
            "engagement_mean_percent",
            "engagement_level",
            "likes",
            "comments",
            "shares",
            "saves",
            "last_post",
            "last_read",
            "fully_read",
            "not_fully_read",
            "profile",
            "engagement_pooled_percent",
            "saves_percent",
            "median_days_between_posts",
            "posts_without_counts");
  }

  /** With a post of another account than the targets, where there is one, to look at. */
  Table<ExclusiveSong> exclusive() {
    Table<ExclusiveSong> songs =
        tables
            .exclusive()
            .songs(report.exclusive(), report.coverage())
            .only(
                "title",
                "artist",
                "exclusivity",
                "claim",
                "target_accounts",
                "outside_accounts",
                "missing_accounts",
                "posts",
                "views",
                "engagement_mean_percent",
                "engagement_level",
                "evidence",
                "likes",
                "comments",
                "shares",
                "saves",
                "engagement_pooled_percent",
                "sound");
    List<Column<ExclusiveSong>> proofs =
        new Columns<ExclusiveSong>(tables.zone())
            .maybeLink("target_post", "Target's Post", song -> firstPost(song.targets()))
            .maybeLink("outside_post", "Outside Post", song -> firstPost(song.outsiders()))
            .toList();
    return new Table<>(
        songs.name(),
        songs.title(),
        Stream.of(
                songs.columns().subList(0, EVIDENCE),
                proofs,
                songs.columns().subList(EVIDENCE, songs.columns().size()))
            .flatMap(List::stream)
            .toList(),
        songs.rows());
  }

  private static Optional<URI> firstPost(List<SoundUse> uses) {
    return uses.stream().flatMap(use -> use.links().stream()).findFirst();
  }

  Table<RisingSound> rising() {
    return tables
        .rising()
        .sounds(report.rising().rising())
        .only(
            "title",
            "artist",
            "posts",
            "accounts",
            "expected_posts",
            "times_usual",
            "at_least_times",
            "posts_before",
            "wrong_percent",
            "new",
            "newness",
            "first_use",
            "last_use_before",
            "text",
            "sound");
  }

  Table<Post> videos() {
    return tables.posts(report.posts());
  }

  /** Every snapshot of the posts, one a row. */
  Table<PostSnapshot> history() {
    Columns<PostSnapshot> columns =
        new Columns<PostSnapshot>(tables.zone())
            .handle("account", "Account", PostSnapshot::account)
            .id("video_id", "Video ID", PostSnapshot::postId)
            .time("measured_at", "Measured", PostSnapshot::at)
            .maybeCount("views", "Views", row -> row.counts().views())
            .maybeCount("likes", "Likes", row -> row.counts().likes())
            .maybeCount("comments", "Comments", row -> row.counts().comments())
            .maybeCount("shares", "Shares", row -> row.counts().shares())
            .maybeCount("saves", "Saves", row -> row.counts().saves())
            .maybePercent("engagement_percent", "Engagement", PostSnapshot::engagementRate)
            .maybeTime("posted_at", "Posted", PostSnapshot::postedAt)
            .maybeText("sound", "Sound", PostSnapshot::sound);
    return new Table<>("history", "Video History", columns.toList(), report.snapshots()::forEach);
  }

  Table<SessionSummary> sessions() {
    return tables.sessions(report.sessions());
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far back a scrape lists an account. */
class ScrapeReachTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void fill() {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");
  }

  /** Forty posts of ann, one a day, the newest first. */
  private Recording manyDays() {
    String[] posts =
        IntStream.range(0, 40)
            .mapToObj(day -> LocalDate.parse("2026-10-09").minusDays(day))
            .map(day -> Recording.post(day + "T10:00:00Z", "Tide - Ola Fenn"))
            .toArray(String[]::new);
    return Recording.in(home.resolve("many")).madeAt("2026-10-10T06:00:00Z").lists("ann", posts);
  }

  @Test
  void limit_takes_the_newest_posts_of_an_account() {
    assertThat(tracker.run("scrape", "@ann", "--limit", "6", "--from", manyDays().path()))
        .as(tracker.err())
        .isZero();

    assertThat(rows.column("SELECT upload_date FROM videos ORDER BY 1"))
        .isEqualTo(
            List.of(
                "2026-10-04",
                "2026-10-05",
                "2026-10-06",
                "2026-10-07",
                "2026-10-08",
                "2026-10-09"));
  }

  @Test
  void since_stops_once_the_window_is_read() {
    assertThat(tracker.run("scrape", "@ann", "--since", "2026-10-05", "--from", manyDays().path()))
        .as(tracker.err())
        .isZero();

    assertThat(rows.number("SELECT COUNT(*) FROM videos WHERE upload_date >= '2026-10-05'"))
        .isEqualTo(5);
    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isLessThan(40);
    assertThat(rows.column("SELECT covered_from FROM scrape_logs"))
        .containsExactly("2026-10-05 00:00:00");
  }

  @Test
  void a_first_listing_takes_everything() {
    assertThat(tracker.run("scrape", "--from", manyDays().path())).as(tracker.err()).isZero();

    assertThat(rows.number("SELECT COUNT(*) FROM videos")).isEqualTo(40);
    assertThat(rows.column("SELECT covered_from FROM scrape_logs"))
        .containsExactly("0001-01-01 00:00:00");
  }
}

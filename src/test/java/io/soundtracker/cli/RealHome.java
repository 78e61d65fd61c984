package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home whose yt-dlp is a real one that is in no hurry for nobody but the site of a test. */
final class RealHome {

  private static final List<String> HASTE =
      List.of(
          "pause_seconds: 0-0",
          "retry_pause: 0s",
          "requests_per_hour: none",
          "requests_per_day: none");

  private final Path home;

  private RealHome(Path home) {
    this.home = home;
  }

  /**
   * Makes a home with an empty database.
   *
   * @param scrape further settings of the section {@code scrape}, as {@code name: value}
   */
  static RealHome make(Path home, LoopbackTikTok site, Path ytDlp, String... scrape) {
    String settings =
        Stream.concat(HASTE.stream(), Stream.of(scrape))
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining());
    try {
      Files.createDirectories(home.resolve("config"));
      Files.writeString(
          home.resolve("config/tracker.yaml"),
          """
          scrape:
          %sytdlp:
            path: "%s"
            proxy: "%s"
            extra_args: --no-check-certificates --sleep-requests 0 --socket-timeout 2
              --retry-sleep extractor:0
          """
              .formatted(settings, ytDlp, site.proxyUrl()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RealHome made = new RealHome(home);
    assertThat(made.tracker().run("init-db")).isZero();
    return made;
  }

  /** A home with an account that can be read, and one of 40 posts for whatever a test plays. */
  static RealHome withVictim(Path home, LoopbackTikTok site) {
    RealHome made =
        make(
            home,
            site,
            RealYtDlp.path(),
            "retries: 1",
            "timeout: 20s",
            "full_timeout: 20s",
            "idle_timeout: 4s");
    site.account("@anchor").posts(Invented.posts(3));
    site.account("@victim").posts(Invented.posts(40));
    assertThat(made.tracker().run("accounts", "add", "@anchor", "@victim")).isZero();
    return made;
  }

  TestTracker tracker() {
    return TestTracker.in(home);
  }

  /** The values of a query's column {@code found}. */
  List<String> all(String sql, Object... parameters) {
    try (Database database = Database.open(home.resolve("tracker.db"))) {
      return database.list(sql, row -> row.text("found"), parameters);
    }
  }

  /** The same, one a line. */
  String only(String sql, Object... parameters) {
    return String.join("\n", all(sql, parameters));
  }

  /** Status, reason and posts of an account's last log row. */
  String outcome(String handle) {
    return only(
        """
        SELECT status || ' ' || COALESCE(reason, '-') || ' ' || videos_found AS found
        FROM scrape_logs l JOIN accounts a ON a.id = l.account_id WHERE a.username = ?
        ORDER BY l.id DESC LIMIT 1
        """,
        handle);
  }

  /** How many posts an account has. */
  String posts(String handle) {
    return only(
        """
        SELECT COUNT(*) AS found FROM videos v JOIN accounts a ON a.id = v.account_id
        WHERE a.username = ?
        """,
        handle);
  }

  /** That no process and no file is left of a listing. */
  void requireNothingLeft() {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("config", "logs", "tracker.db", "tracker.db.lock");
      assertThat(SeparateTracker.leftIn(home)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings come to, and where each value comes from. */
class ConfigCommandTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Path file;

  @BeforeEach
  void make() throws IOException {
    tracker = TestTracker.in(home);
    file = Files.createDirectory(home.resolve("config")).resolve("tracker.yaml");
  }

  private List<String> shown(String... command) {
    assertThat(tracker.run(command)).as(tracker.err()).isZero();
    return tracker.out().lines().map(line -> line.replaceAll(" {2,}", "|")).toList();
  }

  @Test
  void show_prints_every_setting_with_its_origin() throws IOException {
    Files.writeString(file, "zone: Europe/Berlin\nscrape:\n  older_than: 12h\n  jobs: 2\n");
    tracker.with("TRACKER_SCRAPE_JOBS", "3");

    List<String> settings = shown("config", "show", "--db", home.resolve("other.db").toString());

    assertThat(settings)
        .contains(
            "zone|Europe/Berlin|" + file + ":1",
            "scrape.older_than|12h|" + file + ":3",
            "scrape.jobs|3|environment TRACKER_SCRAPE_JOBS",
            "scrape.refresh_days|30|default",
            "output|" + home.resolve("output") + "|default",
            "database|" + home.resolve("other.db") + "|option for database");
    assertThat(tracker.err()).contains("Home: " + home);
  }

  @Test
  void a_home_without_a_file_runs_on_defaults() {
    List<String> settings = shown("config", "show");

    assertThat(settings.stream().skip(2))
        .hasSizeGreaterThan(20)
        .allMatch(s -> s.endsWith("|default"));
    assertThat(settings)
        .contains(
            "database|" + home.resolve("tracker.db") + "|default",
            "zone|UTC|default",
            "scrape.older_than|24h|default",
            "engagement.high|15|default",
            "engagement.medium|10|default");
  }

  @Test
  void the_bundled_file_says_nothing_but_the_defaults() throws IOException {
    List<String> defaults = shown("config", "show");
    Files.copy(Path.of("config/tracker.yaml"), file);

    assertThat(shown("config", "show").stream().map(ConfigCommandTest::withoutOrigin))
        .containsExactlyElementsOf(
            defaults.stream().map(ConfigCommandTest::withoutOrigin).toList());
  }

  private static String withoutOrigin(String line) {
    return line.startsWith("─") ? "" : line.substring(0, line.lastIndexOf('|'));
  }

  @Test
  void a_password_is_never_shown() {
    tracker.with("TRACKER_YTDLP_PROXY", "socks5://someone:opensesame@proxy.example:1080");

    List<String> settings = shown("config", "show");

    assertThat(settings).anyMatch(s -> s.startsWith("ytdlp.proxy|") && s.contains("proxy.example"));
    assertThat(tracker.out() + tracker.err()).doesNotContain("opensesame");
  }

  @Test
  void check_says_that_all_is_well() throws IOException {
    Files.writeString(file, "zone: Europe/Berlin\n");

    assertThat(shown("config", "check")).singleElement().asString().startsWith("ok: ");
  }

  @Test
  void a_wrong_variable_is_told_by_its_name() {
    tracker.with("TRACKER_SCRAPE_JOBS", "many");

    assertThat(tracker.run("config", "check")).isEqualTo(78);
    assertThat(tracker.err()).contains("TRACKER_SCRAPE_JOBS").contains("many");
    assertThat(tracker.run("config", "show")).isEqualTo(78);
  }

  @Test
  void every_setting_can_be_given_as_a_variable() {
    List<String> names =
        shown("config", "show").stream()
            .skip(2)
            .map(line -> line.substring(0, line.indexOf('|')))
            .toList();
    for (String name : names) {
      TestTracker one = TestTracker.in(home);
      String variable = "TRACKER_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
      one.with(variable, exampleOf(name));

      assertThat(one.run("config", "show")).as(name + ": " + one.err()).isZero();
      assertThat(one.out()).contains("environment " + variable);
    }
  }

  private static String exampleOf(String name) {
    return switch (name) {
      case "scrape.check_backs" -> "2h, 3d";
      case "zone" -> "Asia/Tokyo";
      case "cutoff_date" -> "2026-01-01";
      case "scrape.older_than",
          "scrape.timeout",
          "scrape.full_timeout",
          "scrape.retry_pause",
          "scrape.cool_down" ->
          "1h";
      case "scrape.canary" -> "@tinharbour";
      case "scrape.idle_timeout" -> "1m";
      case "scrape.pause_seconds" -> "1-2";
      case "ytdlp.proxy" -> "http://proxy.example:8080";
      case "ytdlp.extra_args" -> "--impersonate chrome";
      case "engagement.high" -> "20";
      case "run.steps" -> "scrape, reports";
      case "run.report_formats" -> "html json";
      case "report.file_name" -> "acme-{date}";
      case "report.keep" -> "keep";
      case "report.brand_color" -> "#7C3AED";
      case "report.theme" -> "glass";
      case "log.format" -> "json";
      case "log.level" -> "debug";
      default -> name.startsWith("scrape.") || name.startsWith("engagement.") ? "7" : "some/thing";
    };
  }
}

package io.soundtracker.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProblemsTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void a_home_with_a_config_folder() throws IOException {
    file = Files.createDirectory(home.resolve("config")).resolve("tracker.yaml");
  }

  @Test
  void tells_all_that_is_wrong_at_once_with_file_and_line() throws IOException {
    write(
        """
        zone: Mars/Base
        cutoff_date: 2026-02-30
        scrape:
          older_then: 24h
          jobs: 0
          jobs: 2
        engagement:
          high: 5
        """);

    SettingsException wrong =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                SettingsLoader.load(
                    home,
                    Map.of("TRACKER_SCRAPE_PAUSE_SECONDS", "5-2", "TRACKER_SCRAPE_OLDERTHAN", "1h"),
                    Map.of("scrape.timeout", "10")));

    assertThat(wrong.problems())
        .extracting(SettingsProblem::toString)
        .containsExactly(
            file
                + ":1: zone: 'Mars/Base' is not allowed; give a time zone such as UTC,"
                + " Europe/Berlin or +02:00",
            file
                + ":2: cutoff_date: '2026-02-30' is not allowed; give a day of the calendar written"
                + " YYYY-MM-DD, or nothing",
            file + ":4: unknown setting 'scrape.older_then': did you mean 'scrape.older_than'?",
            file + ":5: scrape.jobs: '0' is not allowed; give a whole number from 1 to 32",
            file + ":6: 'scrape.jobs' was given in line 5 already: keep one",
            file
                + ":8: engagement.high (5, "
                + file
                + ":8) is less than engagement.medium (10, default): change one of them",
            "environment TRACKER_SCRAPE_OLDERTHAN: stands for no setting:"
                + " did you mean 'TRACKER_SCRAPE_OLDER_THAN'?",
            "environment TRACKER_SCRAPE_PAUSE_SECONDS: scrape.pause_seconds: '5-2' is not allowed;"
                + " give seconds such as 3, or from-to such as 2-5, the smaller number first",
            "option for scrape.timeout: scrape.timeout: '10' is not allowed; give a length of time"
                + " with its unit, such as 90s, 10m, 24h or 7d, from 1s to 3650d");
    assertThat(wrong.getMessage().lines()).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scrape.jobs            | 0, -1, 33, 1.5, many, 0x10, ٣, 1e1, +2",
        "scrape.refresh_days    | -1, 3651, 7d, 99999999999",
        "scrape.full_every_days | -7, weekly",
        "scrape.limit           | 0, -5, all",
        "scrape.older_than      | 24, -1h, 1.5h, 1 day, h, 4000d, 24x, 2h1d",
        "scrape.timeout         | 0s, 10, never",
        "scrape.pause_seconds   | 5-2, -1, 2-, 2-5-7, a few, 2;5",
        "zone                   | Mars/Base, Europe Berlin, 25:00",
        "cutoff_date            | 2026-02-30, 2025-02-29, 30.01.2026, 2026-1-1, +12026-01-01, now",
        "engagement.high        | -1, 1001, NaN, Infinity, 15 points",
        "ytdlp.proxy            | proxy.example:80, ftp://h:21, http://, http://u:p@, http://h:x",
        "ytdlp.extra_args       | 'it''s, \"x",
        "ytdlp.path             | ~bob/yt-dlp",
        "report.file_name       | a/b, a\\b, a:b, .a, a., CON, nul, Com1.{date}, lpt9 .x, aux-{until}, a .{until}, {day}, {date, date}, {}, {Date}, {{date}}, a*",
        "report.keep            | yes, both",
        "report.brand_color     | red, #12345, #1234567, #12345g, rgb(1;2;3)",
        "report.theme           | neon, neon.scss, css",
      })
  void refuses_impossible_values_and_says_what_is_allowed(String key, String values) {
    Setting<?> setting = SettingNames.find(key).orElseThrow();
    for (String value : values.split(", ", -1)) {
      assertThat(problems(Map.of(), Map.of(key, value)))
          .as(value)
          .singleElement()
          .asString()
          .startsWith("option for " + key + ": " + key)
          .contains(setting.allowed());
    }
  }

  @Test
  void refuses_an_empty_value_where_one_is_needed() {
    for (Setting<?> setting : SettingTable.ALL) {
      if (!setting.byDefault().isEmpty() && !setting.allowed().endsWith(", or nothing")) {
        assertThat(problems(Map.of(setting.environmentName(), " "), NOTHING))
            .singleElement()
            .asString()
            .contains(setting.key() + " has no value; give " + setting.allowed());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'scrape: 24h'                   | 1: 'scrape' is a section",
        "'zone: [UTC]'                   | 1: zone can't hold a list",
        "'database: {path: x}'           | 1: database can't hold a list or a section",
        "'ytdlp: {extra_args: [[a]]}'    | 1: ytdlp.extra_args can't hold",
        "'scrapper: {jobs: 3}'           | 1: unknown setting 'scrapper': did you mean 'scrape'?",
        "'older_than: 3h'                | 1: unknown setting 'older_than': did you mean 'scrape.older_than'?",
        "'ytdlp: {limit: 3}'             | 1: unknown setting 'ytdlp.limit': did you mean 'scrape.limit'?",
        "'ytdlp: {limmit: 3}'            | 1: unknown setting 'ytdlp.limmit': did you mean"
            + " 'scrape.limit'?",
        "'scrape: {pause: 3}'            | 1: unknown setting 'scrape.pause': did you mean 'scrape.pause_seconds'?",
        "'scrape: {OlderThan: 3h}'       | 1: unknown setting 'scrape.OlderThan': did you mean 'scrape.older_than'?",
        "'colour_of_the_moon: blue'      | 1: unknown setting 'colour_of_the_moon'",
        "'zone: UTC⏎zone: UTC'           | 2: 'zone' was given in line 1 already",
        "'scrape: {jobs: 1}⏎scrape: {}'  | 2: 'scrape' was given in line 1 already",
        "'zone: UTC⏎scrape:⏎\tjobs: 1'   | 3: not valid YAML at column 1",
        "'zone: ''UTC'                   | 1: not valid YAML",
        "'zone: UTC⏎---⏎zone: UTC'       | 2: not valid YAML",
        "'zone: *x'                      | 1: not valid YAML",
        "'- zone'                        | 1: settings are written 'name: value'",
        "'zone'                          | 1: settings are written 'name: value'",
        "'? [a, b]⏎: c'                  | 1: settings are written 'name: value'",
        "'zone: UTC⏎output: \u0007'      | 2: not valid YAML: a control character (U+0007)",
      })
  void finds_the_line_of_every_mistake_in_form(String yaml, String problem) throws IOException {
    write(yaml.replace('⏎', '\n'));

    assertThat(problems(NOTHING, NOTHING)).first().asString().startsWith(file + ":" + problem);
  }

  @Test
  void checks_the_environment_too_when_the_file_is_no_yaml() throws IOException {
    write("zone: 'UTC\n");

    assertThat(problems(Map.of("TRACKER_SCRAPE_JOBS", "0"), NOTHING)).hasSize(2);
  }

  @Test
  void checks_a_value_that_another_one_overrides() throws IOException {
    write("scrape: {jobs: 0}\n");

    assertThat(problems(NOTHING, Map.of("scrape.jobs", "2"))).hasSize(1);
  }

  @Test
  void compares_the_values_that_count() throws IOException {
    write("engagement: {high: lots, medium: 20}\n");

    assertThat(problems(NOTHING, Map.of("engagement.high", "18")))
        .last()
        .asString()
        .contains(
            "engagement.high (18, option for engagement.high) is less than engagement.medium");
  }

  @Test
  void compares_only_values_that_are_right_by_themselves() throws IOException {
    write("engagement: {high: lots, medium: 20}\n");

    assertThat(problems(NOTHING, NOTHING)).singleElement().asString().contains("'lots'");
  }

  @Test
  void refuses_an_idle_time_that_never_comes_but_not_one_that_nobody_gave() throws IOException {
    write("scrape: {timeout: 1m}\n");
    assertThat(load().settings().scrape().timeout()).isEqualTo(Duration.ofMinutes(1));

    write("scrape: {idle_timeout: 11m}\n");
    assertThat(problems(NOTHING, NOTHING))
        .singleElement()
        .asString()
        .contains("scrape.idle_timeout (11m", "is longer than scrape.timeout (10m, default)");
  }

  @Test
  void tells_why_a_file_can_not_be_read() throws IOException {
    Files.write(file, "zone: UTC\n# Büro\n".getBytes(ISO_8859_1));
    assertThat(problems(NOTHING, NOTHING))
        .containsExactly(file + ":2: not UTF-8: save the file as UTF-8");

    Files.delete(file);
    Files.createDirectory(file);
    assertThat(problems(NOTHING, NOTHING))
        .containsExactly(file + ":1: the settings can't be read: it is a folder");
  }

  @Test
  void does_not_overlook_a_file_with_almost_the_right_name() throws IOException {
    Files.writeString(file.resolveSibling("tracker.yml"), "zone: UTC\n");

    assertThat(problems(NOTHING, NOTHING)).singleElement().asString().contains("tracker.yml");
  }

  @Test
  void leaves_variables_alone_that_are_not_settings() {
    Map<String, String> environment =
        Map.of(
            "TRACKER_HOME",
            "x",
            "TRACKER_JAVA_OPTS",
            "-Xmx1g",
            "TRACKER_TEST_SLOW",
            "1",
            "ZONE",
            "?");

    assertThat(SettingsLoader.load(home, environment, NOTHING).settings())
        .isEqualTo(load().settings());
    assertThat(problems(Map.of("TRACKER_PROXY", "http://u:pw@h"), NOTHING))
        .containsExactly(
            "environment TRACKER_PROXY: stands for no setting:"
                + " did you mean 'TRACKER_YTDLP_PROXY'?");
  }

  @Test
  void refuses_an_option_for_a_setting_that_does_not_exist() {
    assertThat(problems(NOTHING, Map.of("scrape.job", "2")))
        .containsExactly(
            "option for scrape.job: unknown setting 'scrape.job': did you mean 'scrape.jobs'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ytdlp: {proxy: 'ann:s3cret@proxy.example:8080'}",
        "ytdlp: {proxy: 'http://ann:s3cret/@x:port'}",
        "ytdlp: {proxy: 'http://ann:my s3cret@proxy.example:8080'}",
        "ytdlp: {extra_args: '--password ''s3cret'}",
        "ytdlp: {extra_args: {password: s3cret}}",
        "zone: http://ann:s3cret@proxy.example:8080",
        "ytdlp: {'http://ann:s3cret@proxy.example:8080': x}",
        "ytdlp:\n  proxy: http://ann:s3cret@proxy.example:8080\n oops",
      })
  void never_shows_a_password_in_what_it_says_about_a_mistake(String yaml) throws IOException {
    write(yaml);

    SettingsException wrong = catchThrowableOfType(SettingsException.class, this::load);

    assertThat(wrong).hasMessageNotContaining("s3cret");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(file, yaml);
  }

  private LoadedSettings load() {
    return SettingsLoader.load(home, NOTHING, NOTHING);
  }

  private List<String> problems(Map<String, String> environment, Map<String, String> options) {
    SettingsException wrong =
        catchThrowableOfType(
            SettingsException.class, () -> SettingsLoader.load(home, environment, options));
    assertThat(wrong).as("problems").isNotNull();
    return wrong.problems().stream().map(SettingsProblem::toString).toList();
  }
}

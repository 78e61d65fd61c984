package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class SettingsLoaderTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void a_home_with_a_config_folder() throws IOException {
    file = Files.createDirectory(home.resolve("config")).resolve("tracker.yaml");
  }

  @Test
  void has_the_documented_defaults_without_a_file() {
    Settings settings = load().settings();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                home.resolve("tracker.db"),
                home.resolve("output"),
                ZoneId.of("UTC"),
                home.resolve("config/accounts.csv"),
                home.resolve("config/exclusive-songs.csv"),
                Optional.empty(),
                new Settings.Scrape(
                    Duration.ofHours(24),
                    30,
                    7,
                    new Ladder(
                        List.of(
                            Duration.ofHours(1),
                            Duration.ofHours(6),
                            Duration.ofHours(12),
                            Duration.ofDays(1),
                            Duration.ofDays(2),
                            Duration.ofDays(3),
                            Duration.ofDays(7),
                            Duration.ofDays(14),
                            Duration.ofDays(30))),
                    1,
                    new Pause(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                    Optional.empty(),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofMinutes(2),
                    new Settings.Requests(Optional.of(2_000), Optional.of(20_000)),
                    new Settings.Trouble(
                        2, Duration.ofSeconds(10), Optional.empty(), Duration.ofHours(12), 3, 7),
                    List.of()),
                new Settings.Ytdlp(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                new Settings.Engagement(15, 10),
                new Settings.Run(List.of(RunStep.values()), List.of("xlsx")),
                new Settings.Report(
                    new FileNameTemplate("tracker-{date}"),
                    Settings.OlderReport.REPLACE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                new Settings.Log(Settings.LogFormat.TEXT, Level.INFO)));
  }

  @Test
  void reads_every_setting_from_the_file() {
    Settings settings =
        load("""
                database: /srv/data/t.db
                output: ../reports
                zone: Europe/Berlin
                accounts_file: lists/a.csv
                exclusive_songs_file: lists/songs.yaml
                cutoff_date: 2026-02-28
                scrape:
                  older_than: 1D12h
                  refresh_days: 14
                  full_every_days: 0
                  jobs: 4
                  pause_seconds: 0.5 - 1.25
                  requests_per_hour: 900
                  requests_per_day:
                  limit: 50
                  timeout: 15m
                  full_timeout: 2h
                  idle_timeout: 90s
                  retries: 5
                  retry_pause: 1m
                  canary: "@tinharbour"
                  cool_down: 24h
                  gone_after_days: 10
                  recheck_days: 0
                  check_backs: [1h30m, 1w]
                  original_sound_titles: [house take, "take of *"]
                ytdlp:
                  path: tools/yt-dlp
                  extra_args: [--impersonate, "chrome 131", 'it''s']
                  proxy: socks5://ann:secret@proxy.example:1080
                  cookies: config/cookies.txt
                  user_agent: "Mozilla/5.0 (X11)"
                engagement: {high: 10, medium: 5.5%}
                """)
            .settings();

    assertThat(settings.database()).isEqualTo(Path.of("/srv/data/t.db"));
    assertThat(settings.output()).isEqualTo(home.resolveSibling("reports"));
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.accountsFile()).isEqualTo(home.resolve("lists/a.csv"));
    assertThat(settings.exclusiveSongsFile()).isEqualTo(home.resolve("lists/songs.yaml"));
    assertThat(settings.cutoffDate()).contains(LocalDate.of(2026, 2, 28));
    assertThat(settings.scrape())
        .isEqualTo(
            new Settings.Scrape(
                Duration.ofHours(36),
                14,
                0,
                new Ladder(List.of(Duration.ofMinutes(90), Duration.ofDays(7))),
                4,
                new Pause(Duration.ofMillis(500), Duration.ofMillis(1250)),
                Optional.of(50),
                Duration.ofMinutes(15),
                Duration.ofHours(2),
                Duration.ofSeconds(90),
                new Settings.Requests(Optional.of(900), Optional.empty()),
                new Settings.Trouble(
                    5,
                    Duration.ofMinutes(1),
                    Optional.of(Handle.parse("@tinharbour")),
                    Duration.ofDays(1),
                    10,
                    0),
                List.of("house take", "take of *")));
    assertThat(settings.ytdlp())
        .isEqualTo(
            new Settings.Ytdlp(
                Optional.of(home.resolve("tools/yt-dlp")),
                List.of("--impersonate", "chrome 131", "it's"),
                Optional.of("socks5://ann:secret@proxy.example:1080"),
                Optional.of(home.resolve("config/cookies.txt")),
                Optional.of("Mozilla/5.0 (X11)")));
    assertThat(settings.engagement()).isEqualTo(new Settings.Engagement(10, 5.5));
  }

  @Test
  void lets_the_option_win_over_the_environment_over_the_file_over_the_default()
      throws IOException {
    write("# first line\nscrape:\n  jobs: 2\n  limit: 20\n  older_than: 2h\n");

    LoadedSettings loaded =
        SettingsLoader.load(
            home,
            Map.of("TRACKER_SCRAPE_JOBS", "3", "TRACKER_SCRAPE_LIMIT", "30"),
            Map.of("scrape.jobs", "4"));

    assertThat(loaded.settings().scrape().jobs()).isEqualTo(4);
    assertThat(loaded.settings().scrape().limit()).contains(30);
    assertThat(origin(loaded, "scrape.jobs")).isEqualTo(new Origin.Option("scrape.jobs"));
    assertThat(origin(loaded, "scrape.limit")).hasToString("environment TRACKER_SCRAPE_LIMIT");
    assertThat(origin(loaded, "scrape.older_than")).hasToString(file + ":5");
    assertThat(origin(loaded, "zone")).hasToString("default");
    assertThat(loaded.values())
        .extracting(EffectiveValue::key)
        .containsExactlyElementsOf(SettingTable.ALL.stream().map(Setting::key).toList());
  }

  @Test
  void takes_a_value_away_where_none_is_allowed() throws IOException {
    write("cutoff_date: 2026-01-01\nscrape: {limit: 5}\nytdlp: {extra_args: -4}\n");

    LoadedSettings loaded =
        SettingsLoader.load(
            home,
            Map.of("TRACKER_CUTOFF_DATE", "", "TRACKER_YTDLP_EXTRA_ARGS", ""),
            Map.of("scrape.limit", "none"));

    assertThat(loaded.settings().cutoffDate()).isEmpty();
    assertThat(loaded.settings().scrape().limit()).isEmpty();
    assertThat(loaded.settings().ytdlp().extraArgs()).isEmpty();
    assertThat(text(loaded, "cutoff_date")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "# nothing but a comment\n",
        "---\n",
        "scrape:\n",
        "scrape: {}\n",
        "null"
      })
  void takes_a_file_that_says_nothing_as_defaults(String yaml) throws IOException {
    Settings defaults = load().settings();
    write(yaml);

    assertThat(load().settings()).isEqualTo(defaults);
  }

  @Test
  void reads_a_file_as_windows_editors_save_it() throws IOException {
    write("\uFEFFzone: Europe/Berlin\r\nscrape:\r\n  jobs: 3\r\n");

    LoadedSettings loaded = load();

    assertThat(loaded.settings().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(origin(loaded, "scrape.jobs")).hasToString(file + ":3");
  }

  @Test
  void finds_paths_in_the_own_folder() {
    assertThat(
            SettingsLoader.load(home, NOTHING, Map.of("ytdlp.cookies", "~/c.txt"))
                .settings()
                .ytdlp()
                .cookies())
        .contains(Path.of(System.getProperty("user.home"), "c.txt"));
  }

  @Test
  void makes_a_relative_home_absolute() {
    assertThat(SettingsLoader.load(Path.of("nowhere"), NOTHING, NOTHING).settings().database())
        .isEqualTo(Path.of("nowhere", "tracker.db").toAbsolutePath());
  }

  private void write(String yaml) throws IOException {
    Files.writeString(file, yaml);
  }

  private LoadedSettings load() {
    return SettingsLoader.load(home, NOTHING, NOTHING);
  }

  private LoadedSettings load(String yaml) {
    try {
      write(yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return load();
  }

  private static Origin origin(LoadedSettings loaded, String key) {
    return value(loaded, key).origin();
  }

  private static String text(LoadedSettings loaded, String key) {
    return value(loaded, key).text();
  }

  private static EffectiveValue value(LoadedSettings loaded, String key) {
    return loaded.values().stream().filter(v -> v.key().equals(key)).findFirst().orElseThrow();
  }
}

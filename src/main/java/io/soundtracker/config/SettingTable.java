package io.soundtracker.config;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.Level;

/** The settings that there are: all else about settings is derived from this table. */
public final class SettingTable {

  static final Setting<Path> DATABASE =
      new Setting<>("database", Kind.path(), "tracker.db", "the database file");
  static final Setting<Path> OUTPUT =
      new Setting<>("output", Kind.path(), "output", "the folder that reports are written to");
  static final Setting<ZoneId> ZONE =
      new Setting<>(
          "zone", Kind.zone(), "UTC", "time zone of dates on the command line and in reports");
  static final Setting<Path> ACCOUNTS_FILE =
      new Setting<>(
          "accounts_file",
          Kind.path(),
          "config/accounts.csv",
          "list of accounts, taken in at each start of scrape if it changed");
  static final Setting<Path> EXCLUSIVE_SONGS_FILE =
      new Setting<>(
          "exclusive_songs_file",
          Kind.path(),
          "config/exclusive-songs.csv",
          "list of songs that reports leave out, taken in likewise");
  static final Setting<Optional<LocalDate>> CUTOFF_DATE =
      new Setting<>(
          "cutoff_date", Kind.optional(Kind.date()), "", "reports leave out posts older than this");

  static final Setting<Duration> SCRAPE_OLDER_THAN =
      new Setting<>(
          "scrape.older_than",
          Kind.duration(Duration.ZERO),
          "24h",
          "an account is due when it was last listed longer ago than this");
  static final Setting<Integer> SCRAPE_REFRESH_DAYS =
      new Setting<>(
          "scrape.refresh_days",
          Kind.wholeNumber(0, 3650),
          "30",
          "posts of the last so many days are measured again at every run");
  static final Setting<Integer> SCRAPE_FULL_EVERY_DAYS =
      new Setting<>(
          "scrape.full_every_days",
          Kind.wholeNumber(0, 3650),
          "7",
          "days between two full listings of an account; 0: every listing is a full one");
  static final Setting<Ladder> SCRAPE_CHECK_BACKS =
      new Setting<>(
          "scrape.check_backs",
          Kind.ladder(),
          "1h 6h 12h 1d 2d 3d 1w 2w 30d",
          "a post is due to be measured so long after it was posted");
  static final Setting<Integer> SCRAPE_JOBS =
      new Setting<>("scrape.jobs", Kind.wholeNumber(1, 32), "1", "accounts listed at once");
  static final Setting<Pause> SCRAPE_PAUSE_SECONDS =
      new Setting<>(
          "scrape.pause_seconds", Kind.pause(), "2-5", "seconds to wait between two accounts");
  static final Setting<Optional<Integer>> SCRAPE_REQUESTS_PER_HOUR =
      new Setting<>(
          "scrape.requests_per_hour",
          Kind.optional(Kind.wholeNumber(1, 1_000_000)),
          "2000",
          "at most so many requests in any hour; more wait for their turn");
  static final Setting<Optional<Integer>> SCRAPE_REQUESTS_PER_DAY =
      new Setting<>(
          "scrape.requests_per_day",
          Kind.optional(Kind.wholeNumber(1, 100_000_000)),
          "20000",
          "at most so many in any 24 hours; then the session ends");
  static final Setting<Optional<Integer>> SCRAPE_LIMIT =
      new Setting<>(
          "scrape.limit",
          Kind.optional(Kind.wholeNumber(1, 1_000_000)),
          "",
          "at most so many posts an account");
  static final Setting<Duration> SCRAPE_TIMEOUT =
      new Setting<>(
          "scrape.timeout",
          Kind.duration(Duration.ofSeconds(1)),
          "10m",
          "a listing that takes longer is ended");
  static final Setting<Duration> SCRAPE_IDLE_TIMEOUT =
      new Setting<>(
          "scrape.idle_timeout",
          Kind.duration(Duration.ofSeconds(1)),
          "2m",
          "a listing that prints nothing for so long is ended");

  static final Setting<Duration> SCRAPE_FULL_TIMEOUT =
      new Setting<>(
          "scrape.full_timeout",
          Kind.duration(Duration.ofSeconds(1)),
          "1h",
          "the same for a listing of all posts of an account");
  static final Setting<Integer> SCRAPE_RETRIES =
      new Setting<>(
          "scrape.retries",
          Kind.wholeNumber(0, 10),
          "2",
          "further attempts at a listing that failed but may succeed");
  static final Setting<Duration> SCRAPE_RETRY_PAUSE =
      new Setting<>(
          "scrape.retry_pause",
          Kind.duration(Duration.ZERO),
          "10s",
          "about how long to wait before the first of them; three times as long before each next");
  static final Setting<Optional<Handle>> SCRAPE_CANARY =
      new Setting<>(
          "scrape.canary",
          Kind.optional(Kind.handle()),
          "",
          "profile that shows whether any can be read; none: the one most recently read well");
  static final Setting<Duration> SCRAPE_COOL_DOWN =
      new Setting<>(
          "scrape.cool_down",
          Kind.duration(Duration.ZERO),
          "12h",
          "after a session that was blocked, the next ones wait so long");
  static final Setting<Integer> SCRAPE_GONE_AFTER_DAYS =
      new Setting<>(
          "scrape.gone_after_days",
          Kind.wholeNumber(1, 365),
          "3",
          "an account is called gone when it could not be found for so many days");
  static final Setting<Integer> SCRAPE_RECHECK_DAYS =
      new Setting<>(
          "scrape.recheck_days",
          Kind.wholeNumber(0, 365),
          "7",
          "days before an account that is private or gone is asked for again");

  static final Setting<List<String>> SCRAPE_ORIGINAL_SOUND_TITLES =
      new Setting<>(
          "scrape.original_sound_titles",
          Kind.titles(),
          "",
          "further titles that original sounds have");

  static final Setting<Optional<Path>> YTDLP_PATH =
      new Setting<>(
          "ytdlp.path",
          Kind.pathOr("auto"),
          "auto",
          "the yt-dlp program; auto: the one that yt-dlp use chose, the private one, that on PATH");
  static final Setting<List<String>> YTDLP_EXTRA_ARGS =
      new Setting<>(
          "ytdlp.extra_args", Kind.arguments(), "", "arguments added to every call of yt-dlp");
  static final Setting<Optional<String>> YTDLP_PROXY =
      new Setting<>(
          "ytdlp.proxy", Kind.optional(Kind.proxy()), "", "proxy through which yt-dlp goes");
  static final Setting<Optional<Path>> YTDLP_COOKIES =
      new Setting<>(
          "ytdlp.cookies",
          Kind.optional(Kind.secretPath()),
          "",
          "file of cookies in Netscape form");
  static final Setting<Optional<String>> YTDLP_USER_AGENT =
      new Setting<>(
          "ytdlp.user_agent", Kind.optional(Kind.text()), "", "browser that yt-dlp claims to be");

  static final Setting<Double> ENGAGEMENT_HIGH =
      new Setting<>(
          "engagement.high", Kind.percent(), "15", "engagement rate in percent called high");
  static final Setting<Double> ENGAGEMENT_MEDIUM =
      new Setting<>(
          "engagement.medium", Kind.percent(), "10", "engagement rate in percent called medium");

  static final Setting<List<RunStep>> RUN_STEPS =
      new Setting<>(
          "run.steps",
          Kind.listOf(List.of(RunStep.values())),
          "scrape totals exclusive forecast reports",
          "what the daily run does, in this order");
  static final Setting<List<String>> RUN_REPORT_FORMATS =
      new Setting<>(
          "run.report_formats",
          Kind.listOf(List.of("xlsx", "html", "csv", "json", "links", "md")),
          "xlsx",
          "reports that it writes");

  static final Setting<FileNameTemplate> REPORT_FILE_NAME =
      new Setting<>(
          "report.file_name",
          Kind.of(FileNameTemplate.ALLOWED, FileNameTemplate::new),
          "tracker-{date}",
          "names of reports, without their endings");
  static final Setting<Settings.OlderReport> REPORT_KEEP =
      new Setting<>(
          "report.keep",
          Kind.oneOf(List.of(Settings.OlderReport.values())),
          "replace",
          "an older report of the same name is replaced; keep: the new one gets a number");
  static final Setting<Optional<String>> REPORT_TITLE =
      new Setting<>(
          "report.title", Kind.optional(Kind.text()), "", "what reports are called in themselves");
  static final Setting<Optional<Path>> REPORT_LOGO =
      new Setting<>(
          "report.logo", Kind.optional(Kind.path()), "", "picture at the top of the page");
  static final Setting<Optional<String>> REPORT_BRAND_COLOR =
      new Setting<>(
          "report.brand_color",
          Kind.optional(HouseStyle.color()),
          "",
          "colour of what stands out on the page");
  static final Setting<Optional<String>> REPORT_THEME =
      new Setting<>("report.theme", Kind.optional(HouseStyle.theme()), "", "looks of the page");

  static final Setting<Settings.LogFormat> LOG_FORMAT =
      new Setting<>(
          "log.format",
          Kind.oneOf(List.of(Settings.LogFormat.values())),
          "text",
          "lines of logs/tracker.log: text for people, json for programs");
  static final Setting<Level> LOG_LEVEL =
      new Setting<>(
          "log.level",
          Kind.oneOf(List.of(Level.values())),
          "info",
          "the least that is logged: error, warn, info, debug or trace");

  /** Every setting, in the order of the settings file. */
  public static final List<Setting<?>> ALL =
      List.of(
          DATABASE,
          OUTPUT,
          ZONE,
          ACCOUNTS_FILE,
          EXCLUSIVE_SONGS_FILE,
          CUTOFF_DATE,
          SCRAPE_OLDER_THAN,
          SCRAPE_REFRESH_DAYS,
          SCRAPE_FULL_EVERY_DAYS,
          SCRAPE_CHECK_BACKS,
          SCRAPE_JOBS,
          SCRAPE_PAUSE_SECONDS,
          SCRAPE_REQUESTS_PER_HOUR,
          SCRAPE_REQUESTS_PER_DAY,
          SCRAPE_LIMIT,
          SCRAPE_TIMEOUT,
          SCRAPE_FULL_TIMEOUT,
          SCRAPE_IDLE_TIMEOUT,
          SCRAPE_RETRIES,
          SCRAPE_RETRY_PAUSE,
          SCRAPE_CANARY,
          SCRAPE_COOL_DOWN,
          SCRAPE_GONE_AFTER_DAYS,
          SCRAPE_RECHECK_DAYS,
          SCRAPE_ORIGINAL_SOUND_TITLES,
          YTDLP_PATH,
          YTDLP_EXTRA_ARGS,
          YTDLP_PROXY,
          YTDLP_COOKIES,
          YTDLP_USER_AGENT,
          ENGAGEMENT_HIGH,
          ENGAGEMENT_MEDIUM,
          RUN_STEPS,
          RUN_REPORT_FORMATS,
          REPORT_FILE_NAME,
          REPORT_KEEP,
          REPORT_TITLE,
          REPORT_LOGO,
          REPORT_BRAND_COLOR,
          REPORT_THEME,
          LOG_FORMAT,
          LOG_LEVEL);

  private SettingTable() {}
}

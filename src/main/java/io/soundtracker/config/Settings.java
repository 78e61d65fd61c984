package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * All settings, checked. Paths are absolute; whether the files exist is not checked here.
 *
 * @param zone of dates on the command line and in reports
 * @param cutoffDate reports leave out posts older than this day
 */
public record Settings(
    Path database,
    Path output,
    ZoneId zone,
    Path accountsFile,
    Path exclusiveSongsFile,
    Optional<LocalDate> cutoffDate,
    Scrape scrape,
    Ytdlp ytdlp,
    Engagement engagement,
    Run run,
    Report report,
    Log log) {

  public Settings {
    requireNonNull(database);
    requireNonNull(output);
    requireNonNull(zone);
    requireNonNull(accountsFile);
    requireNonNull(exclusiveSongsFile);
    requireNonNull(cutoffDate);
    requireNonNull(scrape);
    requireNonNull(ytdlp);
    requireNonNull(engagement);
    requireNonNull(run);
    requireNonNull(report);
    requireNonNull(log);
  }

  /**
   * How accounts are listed.
   *
   * @param olderThan an account is due when it was last listed longer ago than this
   * @param refreshDays posts of the last so many days are measured again at every run
   * @param fullEveryDays days between two listings of an account from its first post on; 0 makes
   *     every listing a full one
   * @param checkBacks when, after it was posted, a post is due to be measured
   * @param jobs listings at once
   * @param limit at most so many posts an account
   * @param timeout of one listing; {@code fullTimeout} of one of all posts of an account, {@code
   *     idleTimeout} is how long either may print nothing
   * @param originalSoundTitles titles of original sounds beside those that the program knows;
   *     {@code *} in one stands for the author
   */
  public record Scrape(
      Duration olderThan,
      int refreshDays,
      int fullEveryDays,
      Ladder checkBacks,
      int jobs,
      Pause pause,
      Optional<Integer> limit,
      Duration timeout,
      Duration fullTimeout,
      Duration idleTimeout,
      Requests requests,
      Trouble trouble,
      List<String> originalSoundTitles) {

    public Scrape {
      requireNonNull(olderThan);
      requireNonNull(checkBacks);
      requireNonNull(pause);
      requireNonNull(limit);
      requireNonNull(timeout);
      requireNonNull(fullTimeout);
      requireNonNull(idleTimeout);
      requireNonNull(requests);
      requireNonNull(trouble);
      originalSoundTitles = List.copyOf(originalSoundTitles);
    }
  }

  /** How many requests yt-dlp may make in any hour and any 24 hours; empty for any number. */
  public record Requests(Optional<Integer> perHour, Optional<Integer> perDay) {

    public Requests {
      requireNonNull(perHour);
      requireNonNull(perDay);
    }
  }

  /**
   * What is done about listings that fail.
   *
   * @param retries further attempts at a listing that may succeed then; the first of them after
   *     about {@code retryPause}
   * @param canary the profile that shows whether any can be read; empty: the one most recently read
   * @param coolDown how long sessions wait after one that was blocked
   * @param goneAfterDays for how long an account must be nowhere to be called gone
   * @param recheckDays when an account that is private or gone is asked for again
   */
  public record Trouble(
      int retries,
      Duration retryPause,
      Optional<Handle> canary,
      Duration coolDown,
      int goneAfterDays,
      int recheckDays) {

    public Trouble {
      requireNonNull(retryPause);
      requireNonNull(canary);
      requireNonNull(coolDown);
    }
  }

  /**
   * How yt-dlp is found and run. {@code toString} masks what {@link #secrets} names.
   *
   * @param path of the program; empty means: whichever is found
   * @param cookies a file of cookies in Netscape form
   */
  public record Ytdlp(
      Optional<Path> path,
      List<String> extraArgs,
      Optional<String> proxy,
      Optional<Path> cookies,
      Optional<String> userAgent) {

    public Ytdlp {
      requireNonNull(path);
      extraArgs = List.copyOf(extraArgs);
      requireNonNull(proxy);
      requireNonNull(cookies);
      requireNonNull(userAgent);
    }

    /** The texts in these settings that nobody may read: credentials, and where cookies lie. */
    public List<String> secrets() {
      List<String> secrets = new ArrayList<>(Secrets.in(extraArgs));
      proxy.map(Secrets::inAddress).ifPresent(secrets::addAll);
      cookies.map(Path::toString).ifPresent(secrets::add);
      return List.copyOf(secrets);
    }

    @Override
    public String toString() {
      return "Ytdlp[path=%s, extraArgs=%s, proxy=%s, cookies=%s, userAgent=%s]"
          .formatted(
              path,
              Secrets.maskArguments(extraArgs),
              proxy.map(Secrets::mask),
              cookies.map(file -> Secrets.MASK),
              userAgent);
    }
  }

  /** From which engagement rate on, in percent, a post is called high or medium. */
  public record Engagement(double high, double medium) {}

  /**
   * What the daily run does.
   *
   * @param steps in their order
   * @param reportFormats as they are typed
   */
  public record Run(List<RunStep> steps, List<String> reportFormats) {

    public Run {
      steps = List.copyOf(steps);
      reportFormats = List.copyOf(reportFormats);
    }
  }

  /**
   * How reports are called and look.
   *
   * @param fileName without an ending
   * @param brandColor as {@code #rrggbb}
   * @param theme the name of one, or the absolute path of a style sheet
   */
  public record Report(
      FileNameTemplate fileName,
      OlderReport older,
      Optional<String> title,
      Optional<Path> logo,
      Optional<String> brandColor,
      Optional<String> theme) {

    public Report {
      requireNonNull(fileName);
      requireNonNull(older);
      requireNonNull(title);
      requireNonNull(logo);
      requireNonNull(brandColor);
      requireNonNull(theme);
    }
  }

  /** What becomes of a report of the same name. */
  public enum OlderReport {
    REPLACE,
    /** It stays, and the new one gets a number. */
    KEEP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is logged of the program's own events, and how. */
  public record Log(LogFormat format, Level level) {

    public Log {
      requireNonNull(format);
      requireNonNull(level);
    }
  }

  /** How an event is written to the log. */
  public enum LogFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Outcome.Ending;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A yt-dlp that was asked for its version and answered.
 *
 * @param version as it says, such as {@code 2026.08.19}
 * @param releasedOn the day that the version names
 */
public record YtDlp(Path executable, String version, LocalDate releasedOn) {

  private static final long OLD_AFTER_DAYS = 60;

  /** TikTok's listings changed; the releases before this one get one page of them or none. */
  static final LocalDate OLDEST = LocalDate.of(2024, 5, 27);

  /** A cold start on a slow disk takes its time. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private static final int LONGEST_QUOTE = 200;
  private static final Pattern VERSION =
      Pattern.compile("([0-9]{4})\\.([0-9]{2})\\.([0-9]{2})(?:[.@-].*)?");

  public YtDlp {
    requireNonNull(executable);
    requireNonNull(version);
    requireNonNull(releasedOn);
  }

  /**
   * The yt-dlp at a path.
   *
   * @throws YtDlpException if it does not run, or does not answer as yt-dlp does
   */
  public static YtDlp at(Path executable) {
    Path absolute = executable.toAbsolutePath();
    Captured answer;
    try {
      answer =
          ProgramRunner.capture(
              new Program(
                  List.of(absolute.toString(), "--ignore-config", "--version"),
                  absolute.getParent(),
                  Map.of(),
                  new Limits(LONGEST_ANSWER, LONGEST_ANSWER, Duration.ofSeconds(1))));
    } catch (ProgramStartException e) {
      throw new YtDlpException(message(absolute, "cannot be run: " + e.getMessage()), e);
    }
    if (answer.outcome().ending() != Ending.EXITED) {
      throw new YtDlpException(message(absolute, "did not say its version"));
    }
    Matcher version = VERSION.matcher(answer.stdout().strip());
    if (answer.outcome().exitCode().orElse(1) != 0 || !version.matches()) {
      throw new YtDlpException(message(absolute, "answers --version with " + quoted(answer)));
    }
    return new YtDlp(absolute, version.group(), releasedOn(absolute, version));
  }

  /** Whether it is recent enough to list any of today's profiles. */
  public boolean lists() {
    return !releasedOn.isBefore(OLDEST);
  }

  /** Days since its release. */
  public long ageInDays(Clock clock) {
    return ChronoUnit.DAYS.between(
        releasedOn, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** Whether it is likely that the platform has changed since its release. */
  public boolean isOld(Clock clock) {
    return ageInDays(clock) >= OLD_AFTER_DAYS;
  }

  private static LocalDate releasedOn(Path executable, Matcher version) {
    try {
      return LocalDate.of(
          Integer.parseInt(version.group(1)),
          Integer.parseInt(version.group(2)),
          Integer.parseInt(version.group(3)));
    } catch (DateTimeException e) {
      throw new YtDlpException(
          message(executable, "says that it is version " + version.group() + ", which is no date"),
          e);
    }
  }

  private static String quoted(Captured answer) {
    String said = answer.stdout().strip() + answer.outcome().stderr().strip();
    String lastLine = said.substring(said.lastIndexOf('\n') + 1);
    return "'"
        + lastLine.substring(0, Math.min(lastLine.length(), LONGEST_QUOTE))
        + "' and exit code "
        + answer.outcome().exitCode().orElse(-1);
  }

  private static String message(Path executable, String trouble) {
    return "yt-dlp at %s %s".formatted(executable, trouble);
  }
}

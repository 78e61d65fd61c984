package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Outcome.Ending;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A yt-dlp that was asked for its version and answered.
 *
 * @param version as it says, such as {@code 2026.08.19}
 * @param releasedOn the day that the version names
 */
public record YtDlp(Path executable, String version, LocalDate releasedOn) {

  private static final String NAME = "yt-dlp";

  /** TikTok's listings changed; the releases before this one get one page of them or none. */
  private static final LocalDate OLDEST = LocalDate.of(2024, 5, 27);

  /** A cold start on a slow disk takes its time. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  private static final int LONGEST_QUOTE = 200;
  private static final DateTimeFormatter RELEASE =
      DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT);
  private static final Pattern VERSION =
      Pattern.compile("([0-9]{4})\\.([0-9]{2})\\.([0-9]{2})(?:[.@-].*)?");

  public YtDlp {
    requireNonNull(executable);
    requireNonNull(version);
    requireNonNull(releasedOn);
  }

  /**
   * Finds the yt-dlp to use: the given one, else that of the home's private environment, else the
   * first on the search path.
   *
   * @param searchPath folders as in the environment variable PATH
   * @return empty if none is given and there is none
   * @throws YtDlpException if the one to use does not run
   */
  public static Optional<YtDlp> find(Optional<Path> given, Path home, String searchPath) {
    if (given.isPresent()) {
      return given.map(YtDlp::at);
    }
    Path own = YtDlpEnvironment.executableIn(home);
    if (Files.exists(own)) {
      return Optional.of(at(own));
    }
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, NAME))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(YtDlp::at);
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
      throw new YtDlpException(advice(absolute, "cannot be run: " + e.getMessage()), e);
    }
    if (answer.outcome().ending() != Ending.EXITED) {
      throw new YtDlpException(advice(absolute, "did not say its version"));
    }
    Matcher version = VERSION.matcher(answer.stdout().strip());
    if (answer.outcome().exitCode().orElse(1) != 0 || !version.matches()) {
      throw new YtDlpException(advice(absolute, "answers --version with " + quoted(answer)));
    }
    return new YtDlp(absolute, version.group(), releasedOn(absolute, version));
  }

  /**
   * @throws YtDlpException if it is too old to list any of today's profiles
   */
  void requireAbleToList() {
    if (releasedOn.isBefore(OLDEST)) {
      throw new YtDlpException(
          "yt-dlp %s at %s cannot list today's TikTok profiles: it needs at least %s. Run tracker setup to install one, or set ytdlp.path to a newer one."
              .formatted(version, executable, RELEASE.format(OLDEST)));
    }
  }

  private static LocalDate releasedOn(Path executable, Matcher version) {
    try {
      return LocalDate.of(
          Integer.parseInt(version.group(1)),
          Integer.parseInt(version.group(2)),
          Integer.parseInt(version.group(3)));
    } catch (DateTimeException e) {
      throw new YtDlpException(
          advice(executable, "says that it is version " + version.group() + ", which is no date"),
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

  private static String advice(Path executable, String trouble) {
    return "yt-dlp at %s %s. Run tracker setup to install one, or set ytdlp.path to one that works."
        .formatted(executable, trouble);
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a yt-dlp says of itself and of what it found on this machine.
 *
 * @param python version of its interpreter
 * @param curlCffi version of the library with which it can look like a browser
 * @param impersonated browsers that it can look like, such as {@code Chrome-136}
 * @param profiles whether it has an extractor of TikTok's profiles, and one that is not marked as
 *     broken
 */
public record YtDlpDetails(
    Optional<String> python,
    Optional<String> curlCffi,
    List<String> impersonated,
    Profiles profiles) {

  /** What it says of its extractor of TikTok's profiles. */
  public enum Profiles {
    SUPPORTED,
    MARKED_AS_BROKEN,
    UNKNOWN
  }

  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);
  private static final Pattern PYTHON = Pattern.compile("(?m)^\\[debug\\] Python (\\S+)");
  private static final Pattern CURL_CFFI =
      Pattern.compile("(?m)^\\[debug\\] Optional libraries:.*\\bcurl_cffi-([^,\\s]+)");
  private static final Pattern TARGET =
      Pattern.compile("(?m)^(\\S+) .*\\bcurl_cffi(?! \\(not available\\))[^\\n]*$");
  private static final Pattern EXTRACTOR = Pattern.compile("(?m)^tiktok:user\\b(.*)$");

  public YtDlpDetails {
    requireNonNull(python);
    requireNonNull(curlCffi);
    impersonated = List.copyOf(impersonated);
    requireNonNull(profiles);
  }

  /** Asks it; what it does not answer is unknown. */
  public static YtDlpDetails of(YtDlp ytDlp) {
    String surroundings = answer(ytDlp, "--verbose").outcome().stderr();
    return new YtDlpDetails(
        first(PYTHON, surroundings),
        first(CURL_CFFI, surroundings),
        TARGET
            .matcher(answer(ytDlp, "--list-impersonate-targets").stdout())
            .results()
            .map(target -> target.group(1))
            .distinct()
            .toList(),
        first(EXTRACTOR, answer(ytDlp, "--list-extractors").stdout())
            .map(mark -> mark.isBlank() ? Profiles.SUPPORTED : Profiles.MARKED_AS_BROKEN)
            .orElse(Profiles.UNKNOWN));
  }

  private static Captured answer(YtDlp ytDlp, String question) {
    try {
      return ProgramRunner.capture(
          new Program(
              List.of(
                  ytDlp.executable().toString(), "--ignore-config", "--color", "never", question),
              ytDlp.executable().getParent(),
              Map.of("LC_ALL", "C.UTF-8", "PYTHONUTF8", "1"),
              new Limits(LONGEST_ANSWER, LONGEST_ANSWER, Duration.ofSeconds(1))));
    } catch (ProgramStartException e) {
      throw new YtDlpException("yt-dlp cannot be asked about itself: " + e.getMessage(), e);
    }
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(found -> found.group(1));
  }
}

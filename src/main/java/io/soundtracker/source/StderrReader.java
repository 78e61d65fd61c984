package io.soundtracker.source;

import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out from an exit code and standard error why yt-dlp did not list everything. */
final class StderrReader {

  private static final int BAD_OPTION = 2;
  private static final int ENDED_BY_HANG_UP = 129;
  private static final int ENDED_BY_CTRL_C = 130;
  private static final int ENDED_BY_TERM = 143;
  private static final int LONGEST_LINE = 300;

  /** In characters. */
  private static final int LONGEST_SAID = 8 << 10;

  /** Also what its option parser says: {@code yt-dlp: error: no such option}. */
  private static final Pattern ERROR = Pattern.compile("ERROR:.*|\\S+: error: .*");

  private static final Pattern WARNING = Pattern.compile("WARNING:.*");

  /** The account or post that a message is about. */
  private static final Pattern NAME =
      Pattern.compile("^((?:ERROR|WARNING): (?:\\[[\\w:]+\\] )?)[\\w.-]+: ");

  /** Warnings that come with every run of some installations. */
  private static final Pattern OF_ITSELF =
      Pattern.compile("older than 90 days|impersonate targets? (is|are) available");

  /** A request that brought no page; of an embed page yt-dlp has no other word. */
  private static final Pattern UNANSWERED =
      Pattern.compile("Unable to download |has embedding disabled|more expected");

  /** What yt-dlp adds to its messages for people who sit before it. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "(; please report this issue on| Use --cookies-from-browser| Log into an account that"
              + "|\\. If you are able to get the channel_id|\\. See +https?://).*");

  private final String said;
  private final List<String> lines;
  private final List<String> errors;

  /**
   * @param stderr what the program said; credentials do not come out again
   */
  StderrReader(String stderr, Redaction redaction) {
    said = PlainText.harmless(redaction.clean(stderr)).strip();
    lines = said.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    errors = lines.stream().filter(line -> ERROR.matcher(line).matches()).toList();
  }

  /** All of it, or of a long text its beginning and its end. */
  String said() {
    if (said.length() <= LONGEST_SAID) {
      return said;
    }
    int half = LONGEST_SAID / 2;
    return PlainText.harmless(said.substring(0, half))
        + ("\n[" + (said.length() - 2 * half) + " characters left out]\n")
        + PlainText.harmless(said.substring(said.length() - half));
  }

  /** How many requests failed, so that there is no page of them. */
  int unanswered() {
    return (int) lines.stream().filter(line -> UNANSWERED.matcher(line).find()).count();
  }

  /** Why the program failed; empty if by its own word it did not. */
  Optional<Problem> problem(int exitCode) {
    if (exitCode == 0 && errors.isEmpty()) {
      return Optional.empty();
    }
    List<String> telling = tellingLines();
    for (KnownError known : KnownError.TABLE) {
      Optional<String> line =
          telling.stream().filter(said -> known.isIn(withoutName(said))).findFirst();
      if (line.isPresent()) {
        return Optional.of(new Problem(known.reason(), detail(line.get())));
      }
    }
    return Optional.of(new Problem(reasonOf(exitCode), detailOf(exitCode)));
  }

  /** An account may be called {@code timeout}. */
  private static String withoutName(String line) {
    return NAME.matcher(line).replaceFirst("$1");
  }

  /** The last error or warning that has to do with the listing. */
  Optional<String> lastTrouble() {
    return last(
        lines.stream()
            .filter(line -> ERROR.matcher(line).matches() || WARNING.matcher(line).matches())
            .filter(line -> !OF_ITSELF.matcher(line).find()));
  }

  private static Optional<String> last(Stream<String> lines) {
    return lines.reduce((first, last) -> last).map(StderrReader::shortened);
  }

  /**
   * The errors, and where they leave the cause open the warnings too. Warnings before any other
   * error are of troubles that were got over.
   */
  private List<String> tellingLines() {
    if (errors.isEmpty()) {
      return lines;
    }
    boolean open = errors.stream().anyMatch(line -> KnownError.CATCH_ALL.matcher(line).find());
    List<String> telling = new ArrayList<>(errors);
    lines.stream()
        .filter(line -> WARNING.matcher(line).matches())
        .filter(line -> open || KnownError.MARKED_AS_BROKEN.matcher(line).find())
        .forEach(telling::add);
    return telling;
  }

  private static Reason reasonOf(int exitCode) {
    return switch (exitCode) {
      case BAD_OPTION -> Reason.SETTINGS;
      case ENDED_BY_HANG_UP, ENDED_BY_CTRL_C, ENDED_BY_TERM -> Reason.INTERRUPTED;
      default -> Reason.UNKNOWN;
    };
  }

  private String detail(String decisive) {
    return Stream.concat(Stream.of(decisive), errors.stream().limit(1))
        .distinct()
        .map(StderrReader::shortened)
        .collect(Collectors.joining(" | "));
  }

  private String detailOf(int exitCode) {
    return errors.stream()
        .findFirst()
        .map(StderrReader::shortened)
        .or(() -> last(lines.stream()))
        .map(said -> said + " (exit code " + exitCode + ")")
        .orElse("exit code " + exitCode + " without a word");
  }

  private static String shortened(String line) {
    String essence = ADVICE.matcher(line).replaceAll("");
    return essence.length() <= LONGEST_LINE ? essence : essence.substring(0, LONGEST_LINE) + "…";
  }
}

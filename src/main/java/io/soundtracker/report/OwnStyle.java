package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet of one's own. The page asks nothing of any network, so neither may it. */
public record OwnStyle(String css) {

  /** Larger ones would weigh more than the figures. */
  public static final int MOST_BYTES = 200_000;

  private static final Pattern REACHES_OUT =
      Pattern.compile(
          "@import|</style|<!--|\\\\|(?:image-set|\\bsrc)\\s*\\(|url\\(\\s*[\"']?\\s*(?!data:|#|[\"'\\s])",
          Pattern.CASE_INSENSITIVE);

  /**
   * Takes the content of a file.
   *
   * @throws IllegalArgumentException if it would load something; the message begins with the line
   */
  public OwnStyle {
    requireNonNull(css);
    Matcher forbidden = REACHES_OUT.matcher(css);
    if (forbidden.find()) {
      throw new IllegalArgumentException(
          "line "
              + css.substring(0, forbidden.start() + 1).lines().count()
              + ": "
              + forbidden.group().strip()
              + " is not possible, since the page loads nothing: put pictures and fonts in as"
              + " url(data:…), and write signs themselves instead of \\ escapes");
    }
  }
}

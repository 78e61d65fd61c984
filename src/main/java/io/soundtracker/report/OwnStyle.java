package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
   * Takes the bytes of a file.
   *
   * @throws IllegalArgumentException if they are not UTF-8, or as below
   */
  public static OwnStyle of(byte[] content) {
    try {
      return new OwnStyle(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is not UTF-8: save it as that", e);
    }
  }

  /**
   * Takes the content of a file.
   *
   * @throws IllegalArgumentException if it would load something; the message begins with the line
   */
  public OwnStyle {
    requireNonNull(css);
    // A browser reads every line end as a line feed, and checks the style by its hash after that.
    css = css.replaceAll("\\r\\n?|\\f", "\n");
    if (css.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("it is not text: it has NUL characters");
    }
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

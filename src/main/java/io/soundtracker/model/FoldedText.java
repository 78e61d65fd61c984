package io.soundtracker.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without what people do not see or care about when they compare names: case, width of
 * spaces, invisible characters, and the several encodings of one letter. Two are equal if people
 * would call them the same.
 *
 * @param text folded, whatever was given; it may be empty
 */
public record FoldedText(String text) {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public FoldedText {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace("i\u0307", "i"); // what is left of a Turkish capital I with a dot
    text = SPACES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }

  /** For names that people type: how they are spaced does not count. */
  public String withoutSpaces() {
    return text.replace(" ", "");
  }

  /** Letters, with their marks, and digits of any script. */
  public String lettersAndDigits() {
    return OTHERS.matcher(text).replaceAll("");
  }
}

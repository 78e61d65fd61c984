package io.soundtracker.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts without what people do not see or care about when they compare names: case, width of
 * spaces, invisible characters, and the several encodings of one letter.
 */
public final class FoldedText {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private FoldedText() {}

  /** A form in which texts are equal that people would call the same; it may be empty. */
  public static String of(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace("i\u0307", "i"); // what is left of a Turkish capital I with a dot
    return SPACES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }
}

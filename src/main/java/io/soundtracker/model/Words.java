package io.soundtracker.model;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a name, folded, without the punctuation between and inside of them. */
record Words(List<String> all) {

  /** Dropped without a trace: {@code Don't} is {@code dont}, {@code R.E.M.} is {@code rem}. */
  private static final Pattern INSIDE = Pattern.compile("['’‘ʼ`´.\uFE0E\uFE0F]+");

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}]+");

  Words {
    all = List.copyOf(all);
  }

  /**
   * @param folded a text as {@link FoldedText} makes it
   */
  static Words of(String folded) {
    return new Words(
        BETWEEN
            .splitAsStream(INSIDE.matcher(folded).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** One space between two words; of a text that has none, the text itself, folded. */
  static String comparable(String text) {
    String folded = new FoldedText(text).text();
    Words words = of(folded);
    return words.all.isEmpty() ? folded : words.toString();
  }

  Words last(int count) {
    return new Words(all.subList(all.size() - count, all.size()));
  }

  @Override
  public String toString() {
    return String.join(" ", all);
  }
}

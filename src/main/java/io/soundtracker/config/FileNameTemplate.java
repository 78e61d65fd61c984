package io.soundtracker.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How files are named: a text in which words in braces stand for what differs. */
public record FileNameTemplate(String text) {

  /** In words, what a template may be. */
  static final String ALLOWED =
      "a file name without its ending, such as acme-{date}: no folder, none of \\ : * ? \" < > |, no"
          + " name that Windows keeps to itself, such as CON, in braces only "
          + Placeholder.ALL;

  private static final Pattern WHOLE =
      Pattern.compile("(?![. -])[^\\p{Cntrl}/\\\\:*?\"<>|]{1,100}(?<![. ])");

  /** What Windows takes for a device, whatever follows a dot, or takes the end off. */
  private static final Pattern NOT_ON_WINDOWS =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[1-9¹²³]) *(\\..*)?|.*[. ]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("([-_. ]?)\\{([^{}]*)\\}");

  /** Stand for nothing where a report is about all time, or is no page of a chosen look. */
  private static final Set<String> MAYBE =
      Set.of(
          Placeholder.SINCE.toString(), Placeholder.UNTIL.toString(), Placeholder.THEME.toString());

  /** What differs from file to file. */
  public enum Placeholder {
    /** The day on which it was written. */
    DATE,
    /** The time of that day, as hhmmss. */
    TIME,
    /** The first day that was asked about. */
    SINCE,
    /** The last day that was asked about. */
    UNTIL,
    FORMAT,
    /** How a page looks. */
    THEME;

    private static final String ALL =
        Arrays.stream(values()).map(one -> "{" + one + "}").collect(Collectors.joining(", "));

    /** As people type it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if it can't name a file, or has a word that stands for nothing
   */
  public FileNameTemplate {
    boolean known =
        WORD.matcher(text)
            .results()
            .allMatch(
                word ->
                    Arrays.stream(Placeholder.values())
                        .anyMatch(one -> one.toString().equals(word.group(2))));
    String rest = WORD.matcher(text).replaceAll("");
    if (!known
        || rest.matches(".*[{}].*")
        || !WHOLE.matcher(text).matches()
        || NOT_ON_WINDOWS.matcher(shortest(text)).matches()) {
      throw new IllegalArgumentException("'" + text + "' names no file: give " + ALLOWED);
    }
  }

  /** The name if nothing is known but what always is. */
  private static String shortest(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                MAYBE.contains(word.group(2)) ? "" : Matcher.quoteReplacement(word.group(1)) + "x");
  }

  public boolean has(Placeholder placeholder) {
    return text.contains("{" + placeholder + "}");
  }

  /** The name; a placeholder that stands for nothing goes, with what divides it from the rest. */
  public String named(Map<Placeholder, String> values) {
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(filled(word, values)));
  }

  private static String filled(MatchResult word, Map<Placeholder, String> values) {
    String value =
        values.getOrDefault(Placeholder.valueOf(word.group(2).toUpperCase(Locale.ROOT)), "");
    return value.isEmpty() ? "" : word.group(1) + value;
  }
}

package io.soundtracker.config;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a setting may hold: how a text becomes a value, how a text may be shown, and in words what
 * is allowed.
 */
final class Kind<T> {

  /** Reads a text; throws an {@link IllegalArgumentException} for one that is not allowed. */
  interface Reader<T> {
    T read(String text, Path home);
  }

  interface Display {
    String of(String text, Path home);
  }

  /** One value; or several, as words of one text or as its lines. */
  private enum Form {
    ONE,
    WORDS,
    LINES
  }

  private static final Display AS_WRITTEN = (text, home) -> Secrets.mask(text);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PAUSE =
      Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)(?:\\s*[-–]\\s*(\\d{1,4}(?:\\.\\d{1,3})?))?");
  private static final Pattern COMMAS = Pattern.compile("[\\s,]+");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)\\s*%?");
  private static final Pattern TITLE = Pattern.compile("(?=.*[^*\\s])[^*]*\\*?[^*]*");
  private static final Pattern PROXY =
      Pattern.compile(
          "(?i)(?:https?|socks4a?|socks5h?)://(?:\\S*@)?(?:[^\\s/@:\\[\\]]+|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?/?");

  private final String allowed;
  private final boolean optional;
  private final Form form;
  private final Reader<T> reader;
  private final Display display;

  private Kind(String allowed, boolean optional, Form form, Reader<T> reader, Display display) {
    this.allowed = allowed;
    this.optional = optional;
    this.form = form;
    this.reader = reader;
    this.display = display;
  }

  /** One value, read by what throws an {@link IllegalArgumentException} if it is not allowed. */
  static <T> Kind<T> of(String allowed, Function<String, T> reader) {
    return of(allowed, (text, home) -> reader.apply(text), AS_WRITTEN);
  }

  static <T> Kind<T> of(String allowed, Reader<T> reader, Display display) {
    return new Kind<>(allowed, false, Form.ONE, reader, display);
  }

  /** A path, relative to the home. */
  static Kind<Path> path() {
    return of(
        "a path: absolute, relative to the home, or ~/ and a path",
        Kind::resolve,
        (text, home) -> resolve(text, home).toString());
  }

  /** A path that nobody may read. */
  static Kind<Path> secretPath() {
    Kind<Path> path = path();
    return of(path.allowed, path.reader, (text, home) -> Secrets.MASK);
  }

  static Kind<Optional<Path>> pathOr(String word) {
    Kind<Path> path = path();
    return of(
        "'" + word + "', or " + path.allowed,
        (text, home) ->
            text.equals(word) ? Optional.empty() : Optional.of(path.reader.read(text, home)),
        (text, home) -> text.equals(word) ? text : path.display.of(text, home));
  }

  static Kind<Handle> handle() {
    return of("a handle such as @luna.paperplane, or the address of a profile", Handle::parse);
  }

  static Kind<ZoneId> zone() {
    return of("a time zone such as UTC, Europe/Berlin or +02:00", ZoneId::of);
  }

  static Kind<LocalDate> date() {
    return of(
        "a day of the calendar written YYYY-MM-DD",
        text -> LocalDate.parse(require(DATE, text).group()));
  }

  static Kind<Integer> wholeNumber(int least, int most) {
    Pattern digits = Pattern.compile("\\d{1,9}");
    return of(
        "a whole number from " + least + " to " + most,
        text -> within(least, Integer.parseInt(require(digits, text).group()), most));
  }

  /** A length of time with units, up to ten years. */
  static Kind<Duration> duration(Duration least) {
    return of(Durations.allowed(least), text -> Durations.parse(text, least));
  }

  /** Lengths of time, each longer than the one before, up to ten years; or {@code none}. */
  static Kind<Ladder> ladder() {
    return new Kind<>(
        "a list of lengths of time, each longer than the one before, such as 1h 12h 1d 1w; or none",
        false,
        Form.WORDS,
        (text, home) ->
            text.toLowerCase(Locale.ROOT).equals("none")
                ? Ladder.NONE
                : new Ladder(
                    COMMAS
                        .splitAsStream(text)
                        .map(word -> Durations.parse(word, Duration.ofSeconds(1)))
                        .toList()),
        AS_WRITTEN);
  }

  static Kind<Pause> pause() {
    return of(
        "seconds such as 3, or from-to such as 2-5, the smaller number first",
        text -> {
          Matcher parts = require(PAUSE, text);
          Duration from = seconds(parts.group(1));
          return new Pause(from, parts.group(2) == null ? from : seconds(parts.group(2)));
        });
  }

  static Kind<Double> percent() {
    return of(
        "a number of percent from 0 to 1000, such as 12.5",
        text -> within(0.0, Double.valueOf(require(PERCENT, text).group(1)), 1000.0));
  }

  static Kind<String> text() {
    return of("a text of one line", text -> require(Pattern.compile("\\P{Cntrl}+"), text).group());
  }

  /** One of these, by the word that stands for it. */
  static <T> Kind<T> oneOf(List<T> values) {
    return of(
        values.stream().map(Object::toString).collect(Collectors.joining(", ")),
        text ->
            values.stream()
                .filter(value -> value.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /** At least one of these, none twice, in an order that counts. */
  static <T> Kind<List<T>> listOf(List<T> values) {
    Kind<T> one = oneOf(values);
    return new Kind<>(
        "a list of some of: " + one.allowed,
        false,
        Form.WORDS,
        (text, home) -> {
          List<T> chosen =
              COMMAS.splitAsStream(text).map(word -> one.reader.read(word, home)).toList();
          if (chosen.size() != Set.copyOf(chosen).size()) {
            throw new IllegalArgumentException();
          }
          return chosen;
        },
        AS_WRITTEN);
  }

  static Kind<String> proxy() {
    return of(
        "an address such as http://host:8080, socks5://user:password@host:1080",
        text -> require(PROXY, text).group());
  }

  /** Arguments as a shell divides them; the settings file may also give them as a list. */
  static Kind<List<String>> arguments() {
    return new Kind<>(
        "a list of arguments, or a text that a shell would divide into them (quotes closed)",
        true,
        Form.WORDS,
        (text, home) -> ShellWords.split(text),
        (text, home) -> ShellWords.join(Secrets.maskArguments(ShellWords.split(text))));
  }

  /** Titles, one a line, {@code *} standing for a name; the settings file may give a list. */
  static Kind<List<String>> titles() {
    return new Kind<>(
        "a list of titles, none of them empty, * at most once in each and not alone",
        true,
        Form.LINES,
        (text, home) -> text.lines().map(line -> require(TITLE, line.strip()).group()).toList(),
        (text, home) -> String.join("; ", text.lines().toList()));
  }

  /** The same, or nothing: an empty text or {@code none}. */
  static <T> Kind<Optional<T>> optional(Kind<T> kind) {
    return new Kind<>(
        kind.allowed + ", or nothing",
        true,
        kind.form,
        (text, home) ->
            text.isEmpty() ? Optional.empty() : Optional.of(kind.reader.read(text, home)),
        kind.display);
  }

  String allowed() {
    return allowed;
  }

  /** Whether the settings file may give it as a list. */
  boolean list() {
    return form != Form.ONE;
  }

  /** A list as the text that {@link #read} takes. */
  String join(List<String> items) {
    return form == Form.LINES
        ? items.stream().map(item -> item + "\n").collect(Collectors.joining())
        : ShellWords.join(items);
  }

  /**
   * @throws IllegalArgumentException if the text is not allowed
   */
  T read(String text, Path home) {
    try {
      return reader.read(plain(text), home);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A text that {@link #read} takes, as people may see it. */
  String display(String text, Path home) {
    String plain = plain(text);
    return plain.isEmpty() ? "none" : display.of(plain, home);
  }

  private String plain(String text) {
    String stripped = text.strip();
    boolean isList = form == Form.LINES && text.contains("\n"); // of an empty title, perhaps
    if (optional
        && !isList
        && (stripped.isEmpty() || stripped.toLowerCase(Locale.ROOT).equals("none"))) {
      return "";
    }
    return form == Form.LINES ? text : stripped;
  }

  /** A path that is absolute, relative to the home, or below one's own folder. */
  static Path resolve(String text, Path home) {
    if (text.startsWith("~/")) {
      return Path.of(System.getProperty("user.home")).resolve(text.substring(2)).normalize();
    }
    if (text.isEmpty() || text.startsWith("~")) {
      throw new IllegalArgumentException();
    }
    return home.resolve(text).normalize();
  }

  private static Matcher require(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException();
    }
    return matcher;
  }

  private static <C extends Comparable<C>> C within(C least, C value, C most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
  }
}

package io.soundtracker.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform calls an original sound in the languages of its users. Compared without regard
 * to case, spaces, invisible characters and the several encodings of one letter.
 */
final class OriginalSoundTitles {

  private static final String RESOURCE = "original-sound-titles.txt";
  private static final String AUTHOR = "*";
  private static final Pattern AUTHOR_BEHIND = Pattern.compile("\\s[-\u2013\u2014]\\s");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** A title that says original sound, and the author if the title names one. */
  record Match(Optional<String> author) {}

  private final Set<String> titles = new HashSet<>();
  private final Set<Pattern> titlesAroundAuthor = new HashSet<>();

  /**
   * @param lines a title each; {@code *} in it stands for the author's name, {@code #} begins a
   *     comment
   */
  OriginalSoundTitles(List<String> lines) {
    for (String line : lines) {
      int author = line.indexOf(AUTHOR);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (author < 0) {
        titles.add(comparable(line));
      } else {
        titlesAroundAuthor.add(
            Pattern.compile(
                Pattern.quote(line.substring(0, author))
                    + "(.+)"
                    + Pattern.quote(line.substring(author + 1).strip()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      }
    }
  }

  /** The table that comes with the program. */
  static OriginalSoundTitles bundled() {
    try (InputStream in = OriginalSoundTitles.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new OriginalSoundTitles(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own " + RESOURCE, e);
    }
  }

  Optional<Match> match(String title) {
    if (titles.contains(comparable(title))) {
      return Optional.of(new Match(Optional.empty()));
    }
    Matcher behind = AUTHOR_BEHIND.matcher(title);
    if (behind.find() && titles.contains(comparable(title.substring(0, behind.start())))) {
      return Optional.of(new Match(author(title.substring(behind.end()))));
    }
    return titlesAroundAuthor.stream()
        .map(pattern -> pattern.matcher(title.strip()))
        .filter(Matcher::matches)
        .map(matcher -> new Match(author(matcher.group(1))))
        .findFirst();
  }

  private static Optional<String> author(String name) {
    return Optional.of(name.strip()).filter(n -> !PlainText.isInvisible(n));
  }

  /** A form in which texts are equal that people would call the same. */
  static String comparable(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace("i\u0307", "i"); // what is left of a Turkish capital I with a dot
    return SPACES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }
}

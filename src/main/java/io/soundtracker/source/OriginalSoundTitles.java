package io.soundtracker.source;

import io.soundtracker.model.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the platform calls an original sound in the languages of its users. Compared without regard
 * to case, spaces, invisible characters and the several encodings of one letter.
 */
public final class OriginalSoundTitles {

  private static final String RESOURCE = "original-sound-titles.txt";
  private static final String AUTHOR = "*";
  private static final Pattern AUTHOR_BEHIND = Pattern.compile("\\s[-\u2013\u2014]\\s");

  /** A title that says original sound, and the author if the title names one. */
  record Match(Optional<String> author) {}

  /** What stands before and behind the author's name, folded. */
  private record AroundAuthor(String before, String behind) {

    boolean matches(String folded) {
      return folded.length() > before.length() + behind.length()
          && folded.startsWith(before)
          && folded.endsWith(behind);
    }

    /** The name as it is written, in a title that matches: folding changes where it stands. */
    String authorIn(String title) {
      int from = 0;
      while (!isFolded(title.substring(0, from), before)) {
        from++;
      }
      int to = title.length();
      while (!isFolded(title.substring(to), behind)) {
        to--;
      }
      return title.substring(from, to);
    }

    private static boolean isFolded(String part, String folded) {
      return new FoldedText(part).equals(new FoldedText(folded));
    }
  }

  private final Set<FoldedText> titles = new HashSet<>();
  private final Set<AroundAuthor> titlesAroundAuthor = new HashSet<>();

  private OriginalSoundTitles(List<String> all) {
    for (String line : all) {
      FoldedText title = new FoldedText(line);
      int author = title.text().indexOf(AUTHOR);
      if (author < 0) {
        titles.add(title);
      } else {
        titlesAroundAuthor.add(
            new AroundAuthor(
                title.text().substring(0, author), title.text().substring(author + 1)));
      }
    }
  }

  /**
   * The table that comes with the program, and more titles.
   *
   * @param more titles, none blank; {@code *} in one stands for the author's name
   */
  public static OriginalSoundTitles bundledAnd(List<String> more) {
    try (InputStream in = OriginalSoundTitles.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new OriginalSoundTitles(
          Stream.concat(reader.lines().filter(line -> !isComment(line)), more.stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own " + RESOURCE, e);
    }
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  Optional<Match> match(String title) {
    FoldedText folded = new FoldedText(title);
    if (titles.contains(folded)) {
      return Optional.of(new Match(Optional.empty()));
    }
    Matcher behind = AUTHOR_BEHIND.matcher(title);
    if (behind.find() && titles.contains(new FoldedText(title.substring(0, behind.start())))) {
      return Optional.of(new Match(author(title.substring(behind.end()))));
    }
    return titlesAroundAuthor.stream()
        .filter(around -> around.matches(folded.text()))
        .map(around -> new Match(author(around.authorIn(title))))
        .findFirst();
  }

  private static Optional<String> author(String name) {
    return Optional.of(name.strip()).filter(n -> !PlainText.isInvisible(n));
  }
}

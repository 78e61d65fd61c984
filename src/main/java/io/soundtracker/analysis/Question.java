package io.soundtracker.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code .sql} file beside these classes. A line {@code -- include: Name.sql} stands
 * for that file, whose own ones do too, so that all questions share one meaning of "the posts asked
 * about" and of figures.
 */
final class Question {

  static final Pattern INCLUDE = Pattern.compile("(?m)^ *-- include: (\\w+\\.sql)$");

  private Question() {}

  static String load(String name) {
    return INCLUDE
        .matcher(read(name))
        .replaceAll(match -> Matcher.quoteReplacement(load(match.group(1)).strip()));
  }

  private static String read(String name) {
    try (InputStream in = Question.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + name + " from the program's jar", e);
    }
  }
}

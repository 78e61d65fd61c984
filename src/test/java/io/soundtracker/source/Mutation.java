package io.soundtracker.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Damages JSON in every way: cuts, repeats, stray characters, bytes that are no text, and values of
 * other kinds, the only damage that leaves it JSON.
 */
final class Mutation {

  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "-1",
    "0",
    "1e400",
    "12.5",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "\"\"",
    "\"17\"",
    "\"-17\"",
    "\"1.2M\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "[]",
    "{}",
    "[null]",
    "[[[]]]",
    "{\"id\": \"5\"}",
    "NaN",
    "-Infinity",
    "\"2026-08-19\"",
    "1787162710",
    "99999999999"
  };
  private static final String STRUCTURE = "{}[],:\"\\0-e.tn <>\t\u007F\u0001";

  private final List<String> names;
  private final Random random;

  /**
   * @param names of the members that get other values
   */
  Mutation(List<String> names, long seed) {
    this.names = List.copyOf(names);
    this.random = new Random(seed);
  }

  /** One of several texts, damaged. */
  byte[] of(List<String> texts) {
    StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations; i++) {
      mutate(text);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(5) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private void mutate(StringBuilder text) {
    if (text.length() < 2) {
      return;
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(40));
    switch (random.nextInt(9)) {
      case 0 -> text.setLength(at);
      case 1 -> text.delete(at, to);
      case 2 -> text.insert(at, text.substring(at, to));
      case 3 -> text.insert(at, STRUCTURE.charAt(random.nextInt(STRUCTURE.length())));
      case 4 -> text.setCharAt(at, STRUCTURE.charAt(random.nextInt(STRUCTURE.length())));
      default -> replaceAValue(text);
    }
  }

  private void replaceAValue(StringBuilder text) {
    String name = "\"" + names.get(random.nextInt(names.size())) + "\": ";
    int start = text.indexOf(name, random.nextInt(text.length()));
    start = start < 0 ? text.indexOf(name) : start;
    if (start >= 0) {
      int from = start + name.length();
      text.replace(from, endOfValue(text, from), VALUES[random.nextInt(VALUES.length)]);
    }
  }

  private static int endOfValue(StringBuilder text, int from) {
    int depth = 0;
    boolean inText = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && text.charAt(i - 1) != '\\') {
        inText = !inText;
      } else if (!inText && depth == 0 && ",}]".indexOf(c) >= 0) {
        return i;
      } else if (!inText) {
        depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return text.length();
  }
}

package io.soundtracker.schedule;

import java.util.stream.Collectors;

/** Text as XML in plain ASCII, which needs no encoding to be agreed on. */
final class Xml {

  private Xml() {}

  static String text(String text) {
    return text.codePoints().mapToObj(Xml::character).collect(Collectors.joining());
  }

  private static String character(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> c < 0x7f ? Character.toString(c) : "&#" + c + ";";
    };
  }
}

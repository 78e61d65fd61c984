package io.soundtracker.cli;

/** Text from the platform, made fit for a terminal. */
final class Plain {

  private Plain() {}

  /** Without control and direction characters, which could rewrite what the screen shows. */
  static String text(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!rewrites(text.charAt(i))) {
        plain.append(text.charAt(i));
      } else if (i == 0 || !rewrites(text.charAt(i - 1))) {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  /** By hand, since every cell of every table comes by here: a pattern takes many times as long. */
  private static boolean rewrites(char sign) {
    return sign < ' '
        || (sign >= 0x7f && sign <= 0x9f)
        || sign == 0x061c
        || sign == 0x200e
        || sign == 0x200f
        || (sign >= 0x202a && sign <= 0x202e)
        || (sign >= 0x2066 && sign <= 0x2069);
  }
}

package io.soundtracker.cli;

/** Text from the platform, made fit for a terminal. */
final class Plain {

  private Plain() {}

  /** Without control and direction characters, which could rewrite what the screen shows. */
  static String text(String text) {
    return text.replaceAll("[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", " ");
  }
}

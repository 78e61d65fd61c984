package io.soundtracker.report;

import java.util.regex.Pattern;

/**
 * Text from the platform in one line, for documents that people paste elsewhere: it formats nothing
 * there, calls nobody, and becomes no link.
 */
final class ChatText {

  private static final Pattern NOT_IN_A_LINE =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

  private static final Pattern MARKS =
      Pattern.compile(
          "[\\\\`*\\[\\]<|~]|^[>#+-]|(?<=^\\d{1,9})[.)]|&(?=#|\\w+;)|(?<!\\w)_|_(?!\\w)");

  /** What chats look for: a name behind an at sign or a bracket, a scheme, a dot in a word. */
  private static final Pattern CALLS = Pattern.compile("[@<]|:(?=//)|\\.(?=[\\p{L}\\p{N}])");

  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private ChatText() {}

  /** Without what would begin another line or turn its direction. */
  private static String line(String text) {
    return NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
  }

  /** A line of Markdown that shows the text as it is. */
  static String markdown(String text) {
    return withoutCalls(MARKS.matcher(line(text)).replaceAll("\\\\$0"));
  }

  /** A line of a text that is no Markdown: what would format there stays as it is. */
  static String plain(String text) {
    return withoutCalls(line(text));
  }

  private static String withoutCalls(String text) {
    return CALLS.matcher(text).replaceAll("$0" + ZERO_WIDTH_SPACE);
  }
}

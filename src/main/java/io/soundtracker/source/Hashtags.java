package io.soundtracker.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hashtags of a caption: letters, digits and underscores of any script after a hash sign. */
final class Hashtags {

  /** Marks belong to the letters before them; alone they make no tag (a keycap emoji has one). */
  private static final Pattern HASHTAG =
      Pattern.compile("[#\uFF03]([\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_]*)");

  private Hashtags() {}

  /**
   * Without hash signs, in the order of the caption; of spellings that differ in case the first.
   */
  static List<String> of(String caption) {
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher matcher = HASHTAG.matcher(caption);
    while (matcher.find()) {
      String tag = matcher.group(1);
      tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
    }
    return List.copyOf(tags.values());
  }
}

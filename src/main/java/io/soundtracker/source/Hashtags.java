package io.soundtracker.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      tags.putIfAbsent(comparable(tag), tag);
    }
    return List.copyOf(tags.values());
  }

  /**
   * The hashtags that the platform names, in the order of the caption, each once. Where it names
   * none, those of the caption.
   *
   * @param named without hash signs; what is not in the caption comes last
   */
  static List<String> of(Optional<String> caption, List<String> named) {
    List<String> written = caption.map(Hashtags::of).orElse(List.of());
    if (named.isEmpty()) {
      return written;
    }
    List<String> order = written.stream().map(Hashtags::comparable).toList();
    Map<String, String> tags = new LinkedHashMap<>();
    // Stored with commas between them, one with a comma would become two.
    named.stream()
        .filter(tag -> !tag.contains(","))
        .forEach(tag -> tags.putIfAbsent(comparable(tag), tag));
    return tags.entrySet().stream()
        .sorted(Comparator.comparingInt(tag -> place(order.indexOf(tag.getKey()))))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static String comparable(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the settings of a report's looks may hold. */
final class HouseStyle {

  private static final Pattern COLOR = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final Set<String> THEMES = Set.of("network", "cyberpunk", "glass");

  private HouseStyle() {}

  /** In the settings file it wants quotes: what follows a bare # is a comment there. */
  static Kind<String> color() {
    return Kind.of(
        "a colour such as \"#7c3aed\": six digits from 0 to f, in quotes if # comes first",
        text -> {
          if (!COLOR.matcher(text).matches()) {
            throw new IllegalArgumentException();
          }
          return "#" + text.substring(text.length() - 6).toLowerCase(Locale.ROOT);
        });
  }

  static Kind<String> theme() {
    return Kind.of(
        "network, cyberpunk, glass, or the path of a style sheet that ends in .css",
        HouseStyle::theme,
        HouseStyle::theme);
  }

  private static String theme(String text, Path home) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!THEMES.contains(name) && !name.endsWith(".css")) {
      throw new IllegalArgumentException();
    }
    return THEMES.contains(name) ? name : Kind.resolve(text, home).toString();
  }
}

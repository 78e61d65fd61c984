package io.soundtracker.source;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes credentials out of what yt-dlp says before anybody else sees it. */
final class Redaction {

  static final String HIDDEN = "***";

  /** Shorter ones would be found in any text. */
  private static final int SHORTEST_SECRET = 4;

  /** Of a word, also behind a line break as Python shows it. */
  private static final String START = "(?:\\b|(?<=\\\\n))";

  private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=://)[^/@\\s\"']+(?=@)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)"
              + START
              + "((?:session_?id|sid_\\w+|mstoken|ttwid|\\w*token|passw(?:or)?d|authorization|"
              + "(?:set-)?cookie)\\b[\"']?\\s*[=:]\\s*[\"']?)(?:(?:basic|bearer)\\s+)?(?!\\*{3})[^\\s&;,\"']+");
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i)"
              + START
              + "((?:set-)?cookie[\"']?\\s*:\\s*[\"']?)(?:[^\\s=;,\"'\\\\]+=[^\\s;\"'\\\\]*;?\\s*)+");
  private static final Pattern COOKIE_ENTRY = Pattern.compile("(?<=cookie file entry).*");

  private final List<String> secrets;

  /**
   * @param secrets texts to hide wherever they stand
   */
  Redaction(List<String> secrets) {
    this.secrets =
        secrets.stream()
            // The second is how Python shows it among its arguments.
            .flatMap(secret -> Stream.of(secret, secret.replace("\\", "\\\\")))
            .distinct()
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            // A part of another, replaced first, would leave the rest of that in sight.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  String clean(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, HIDDEN);
    }
    clean = USER_IN_ADDRESS.matcher(clean).replaceAll(HIDDEN);
    clean = COOKIES.matcher(clean).replaceAll("$1" + HIDDEN);
    clean = COOKIE_ENTRY.matcher(clean).replaceAll(" " + HIDDEN);
    return NAMED.matcher(clean).replaceAll("$1" + HIDDEN);
  }
}

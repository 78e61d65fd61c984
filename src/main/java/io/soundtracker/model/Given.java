package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote to name an account or a post, without the white space around it. */
record Given(String text) {

  static final String SITE = "https://www.tiktok.com/";

  private static final int LONGEST_QUOTE = 60;
  private static final Set<String> HOSTS =
      Set.of("tiktok.com", "www.tiktok.com", "m.tiktok.com", "vm.tiktok.com", "vt.tiktok.com");
  private static final Set<String> SHORT_LINK_HOSTS = Set.of("vm.tiktok.com", "vt.tiktok.com");

  private static final Pattern EDGES =
      Pattern.compile("\\A[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+\\z");

  /** Any web address, with or without its scheme: host, port, path. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i:(?:https?:)?//)?([^/?#]*?)(?::[0-9]+)?(/[^?#]*)?(?:[?#].*)?");

  Given {
    requireNonNull(text);
    text = EDGES.matcher(text).replaceAll("");
  }

  /** The text as an address, which any text without a line break can be. */
  Optional<Address> address() {
    Matcher address = ADDRESS.matcher(text);
    return address.matches()
        ? Optional.of(
            new Address(
                address.group(1).toLowerCase(Locale.ROOT),
                Optional.ofNullable(address.group(2)).orElse("")))
        : Optional.empty();
  }

  /** The text as a message can show it. */
  String quoted() {
    return quoted(text);
  }

  /** A text as a message can show it: cut where it is long, and without control characters. */
  static String quoted(String text) {
    String shown = text.replaceAll("\\p{C}", "\uFFFD");
    if (shown.codePointCount(0, shown.length()) > LONGEST_QUOTE) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
    return "'" + shown + "'";
  }

  /** Host and path of a web address; the path is empty where there is none. */
  record Address(String host, String path) {
    Address {
      requireNonNull(host);
      requireNonNull(path);
    }

    /** Whether it is one at all, rather than a bare word. */
    boolean isWeb() {
      return isAtPlatform() || (!path.isEmpty() && host.contains("."));
    }

    boolean isAtPlatform() {
      return HOSTS.contains(host);
    }

    /** Whether only the platform knows where it leads to. */
    boolean isShortLink() {
      return SHORT_LINK_HOSTS.contains(host) || path.startsWith("/t/");
    }
  }
}

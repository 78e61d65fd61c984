package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account's name in its stored form, {@code @handle}: lower case letters, digits, {@code _} and
 * {@code .}, at most 24 of them.
 */
public record Handle(String value) {

  private static final int LONGEST = 24;
  private static final int LONGEST_QUOTE = 60;
  private static final String SITE = "https://www.tiktok.com/";
  private static final String WANTED =
      "give @handle or the address of the profile, " + SITE + "@handle";
  private static final Set<String> HOSTS =
      Set.of("tiktok.com", "www.tiktok.com", "m.tiktok.com", "vm.tiktok.com", "vt.tiktok.com");
  private static final Set<String> SHORT_LINK_HOSTS = Set.of("vm.tiktok.com", "vt.tiktok.com");

  private static final Pattern STORED = Pattern.compile("@[a-z0-9_.]{1," + LONGEST + "}");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.]");
  private static final Pattern EDGES =
      Pattern.compile("\\A[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+\\z");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<:]+@[^\\s@>]+\\.[^\\s@>.]+");

  /** Any web address, with or without its scheme: host, port, path. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i:(?:https?:)?//)?([^/?#]*?)(?::[0-9]+)?(/[^?#]*)?(?:[?#].*)?");

  private static final Pattern PROFILE_PATH = Pattern.compile("/+(?:@|%40)([^/]*).*");

  public Handle {
    requireNonNull(value);
    if (!STORED.matcher(value).matches()) {
      throw new InvalidHandleException(quoted(value) + " is not a stored @handle");
    }
  }

  /**
   * Reads what people write for an account: {@code X}, {@code @X}, or the address of a profile or
   * of one of its posts.
   *
   * @throws InvalidHandleException for anything else
   */
  public static Handle parse(String text) {
    String given = EDGES.matcher(text).replaceAll("");
    if (given.isEmpty()) {
      throw new InvalidHandleException("No account is given: " + WANTED);
    }
    Matcher address = ADDRESS.matcher(given);
    if (address.matches()) {
      String host = address.group(1).toLowerCase(Locale.ROOT);
      String path = address.group(2) == null ? "" : address.group(2);
      if (EMAIL.matcher(host).find()) {
        throw new InvalidHandleException(
            quoted(given) + " is an e-mail address, not a TikTok account: " + WANTED);
      }
      if (HOSTS.contains(host) || (!path.isEmpty() && host.contains("."))) {
        return parse(nameInAddress(host, path, given), given);
      }
    }
    return parse(given.startsWith("@") ? given.substring(1) : given, given);
  }

  /** The name without the {@code @}. */
  public String name() {
    return value.substring(1);
  }

  /** The address of the profile. */
  public String profileUrl() {
    return SITE + value;
  }

  @Override
  public String toString() {
    return value;
  }

  private static Handle parse(String name, String given) {
    Matcher foreign = FOREIGN.matcher(name);
    if (foreign.find()) {
      throw new InvalidHandleException(
          "%s is no handle: a handle has only letters a to z, digits, '_' and '.', not %s; %s"
              .formatted(quoted(given), character(name.codePointAt(foreign.start())), WANTED));
    }
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      throw new InvalidHandleException(quoted(given) + " names no account: " + WANTED);
    }
    if (name.length() > LONGEST) {
      throw new InvalidHandleException(
          "%s is too long: a handle has at most %s characters, this one has %s; %s"
              .formatted(quoted(given), LONGEST, name.length(), WANTED));
    }
    return new Handle("@" + name.toLowerCase(Locale.ROOT));
  }

  private static String nameInAddress(String host, String path, String given) {
    if (!HOSTS.contains(host)) {
      throw new InvalidHandleException(
          "%s is an address at %s, not at tiktok.com: %s"
              .formatted(quoted(given), quoted(host), WANTED));
    }
    if (SHORT_LINK_HOSTS.contains(host) || path.startsWith("/t/")) {
      throw new InvalidHandleException(
          quoted(given)
              + " is a short link, which hides the account: open it in a browser and give the"
              + " address of the profile that it leads to, "
              + SITE
              + "@handle");
    }
    Matcher profile = PROFILE_PATH.matcher(path);
    if (!profile.matches()) {
      throw new InvalidHandleException(
          quoted(given) + " is an address at TikTok, but not that of a profile: " + WANTED);
    }
    return profile.group(1);
  }

  /** A text as a message can show it: cut where it is long, and without control characters. */
  private static String quoted(String text) {
    String shown = text.replaceAll("\\p{C}", "\uFFFD");
    if (shown.codePointCount(0, shown.length()) > LONGEST_QUOTE) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
    return "'" + shown + "'";
  }

  private static String character(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
        ? "a space"
        : quoted(Character.toString(codePoint));
  }
}

package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account's name in its stored form, {@code @handle}: lower case letters, digits, {@code _} and
 * {@code .}, at most 24 of them.
 */
public record Handle(String value) {

  private static final int LONGEST = 24;
  private static final String WANTED =
      "give @handle or the address of the profile, " + Given.SITE + "@handle";

  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.]");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<:]+@[^\\s@>]+\\.[^\\s@>.]+");

  private static final Pattern PROFILE_PATH = Pattern.compile("/+(?:@|%40)([^/]*).*");

  public Handle {
    requireNonNull(value);
    if (!isStored(value)) {
      throw new InvalidHandleException(Given.quoted(value) + " is not a stored @handle");
    }
  }

  /**
   * By hand, since every row of every account comes by here: a pattern takes many times as long.
   */
  private static boolean isStored(String text) {
    if (!text.startsWith("@") || text.length() == 1 || text.length() > 1 + LONGEST) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
      if (!letter && sign != '_' && sign != '.') {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads what people write for an account: {@code X}, {@code @X}, or the address of a profile or
   * of one of its posts.
   *
   * @throws InvalidHandleException for anything else
   */
  public static Handle parse(String text) {
    if (isStored(text) && !isOfDots(text.substring(1))) {
      return new Handle(text);
    }
    Given given = new Given(text);
    if (given.text().isEmpty()) {
      throw new InvalidHandleException("No account is given: " + WANTED);
    }
    Optional<Given.Address> address = given.address();
    if (address.filter(at -> EMAIL.matcher(at.host()).find()).isPresent()) {
      throw new InvalidHandleException(
          given.quoted() + " is an e-mail address, not a TikTok account: " + WANTED);
    }
    return address
        .filter(Given.Address::isWeb)
        .map(at -> parse(nameInAddress(at, given), given))
        .orElseGet(() -> parse(given.text().replaceFirst("^@", ""), given));
  }

  /** The name without the {@code @}. */
  public String name() {
    return value.substring(1);
  }

  /** The address of the profile. */
  public String profileUrl() {
    return Given.SITE + value;
  }

  /** By hand: what Java makes of a record, at first use, is a tenth of a small answer's time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Handle handle && handle.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }

  private static Handle parse(String name, Given given) {
    Matcher foreign = FOREIGN.matcher(name);
    if (foreign.find()) {
      throw new InvalidHandleException(
          "%s is no handle: a handle has only letters a to z, digits, '_' and '.', not %s; %s"
              .formatted(given.quoted(), character(name.codePointAt(foreign.start())), WANTED));
    }
    if (isOfDots(name)) {
      throw new InvalidHandleException(given.quoted() + " names no account: " + WANTED);
    }
    if (name.length() > LONGEST) {
      throw new InvalidHandleException(
          "%s is too long: a handle has at most %s characters, this one has %s; %s"
              .formatted(given.quoted(), LONGEST, name.length(), WANTED));
    }
    return new Handle("@" + name.toLowerCase(Locale.ROOT));
  }

  private static boolean isOfDots(String name) {
    return name.chars().allMatch(c -> c == '.');
  }

  private static String nameInAddress(Given.Address address, Given given) {
    if (!address.isAtPlatform()) {
      throw new InvalidHandleException(
          "%s is an address at %s, not at tiktok.com: %s"
              .formatted(given.quoted(), Given.quoted(address.host()), WANTED));
    }
    if (address.isShortLink()) {
      throw new InvalidHandleException(
          given.quoted()
              + " is a short link, which hides the account: open it in a browser and give the"
              + " address of the profile that it leads to, "
              + Given.SITE
              + "@handle");
    }
    Matcher profile = PROFILE_PATH.matcher(address.path());
    if (!profile.matches()) {
      throw new InvalidHandleException(
          given.quoted() + " is an address at TikTok, but not that of a profile: " + WANTED);
    }
    return profile.group(1);
  }

  private static String character(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
        ? "a space"
        : Given.quoted(Character.toString(codePoint));
  }
}

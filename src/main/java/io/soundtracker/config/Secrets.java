package io.soundtracker.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what in settings and arguments nobody may read. Rather takes too much for a secret than too
 * little.
 */
final class Secrets {

  static final String MASK = "***";

  /** Whatever stands between the scheme and the last {@code @}, or looks like user:password@. */
  private static final Pattern USER_INFO = Pattern.compile("(?s)(.*?://|)(.*)@");

  /** The options of yt-dlp whose argument is a secret; it also takes their unique beginnings. */
  private static final List<String> SECRET_OPTIONS =
      List.of(
          "--username",
          "--password",
          "--twofactor",
          "--video-password",
          "--ap-username",
          "--ap-password",
          "--client-certificate-password",
          "--netrc-cmd",
          "--add-headers",
          "--cookies");

  private static final int SHORTEST_BEGINNING = 4;

  /** -u, -p and -2, also at the end of a group of options that take no argument. */
  private static final Pattern SHORT_OPTION = Pattern.compile("-[hUi46nFqsgejJvwcxkC]*[up2]");

  private static final int NONE = -1;

  private Secrets() {}

  /** Masks the user and the password of an address. */
  static String mask(String text) {
    Matcher userInfo = USER_INFO.matcher(text);
    return namesUser(userInfo)
        ? userInfo.group(1) + MASK + text.substring(userInfo.end() - 1)
        : text;
  }

  /** Masks addresses and the arguments of options that take a secret. */
  static List<String> maskArguments(List<String> arguments) {
    List<String> masked = new ArrayList<>();
    boolean secret = false;
    for (String argument : arguments) {
      int start = secret ? 0 : secretIn(argument);
      boolean inNext = !secret && start == argument.length();
      masked.add(start == NONE || inNext ? mask(argument) : argument.substring(0, start) + MASK);
      secret = inNext;
    }
    return List.copyOf(masked);
  }

  /** Every text in the arguments of yt-dlp that nobody may read, wherever it is found. */
  static List<String> in(List<String> arguments) {
    List<String> found = new ArrayList<>();
    boolean secret = false;
    for (String argument : arguments) {
      int start = secret ? 0 : secretIn(argument);
      boolean inNext = !secret && start == argument.length();
      if (start == NONE) {
        found.addAll(inAddress(argument));
      } else if (!inNext) {
        found.addAll(withPart(argument.substring(start)));
      }
      secret = inNext;
    }
    return List.copyOf(found);
  }

  /** The user and the password of an address, as they stand there and as they are meant. */
  static List<String> inAddress(String address) {
    Matcher userInfo = USER_INFO.matcher(address);
    if (!namesUser(userInfo)) {
      return List.of();
    }
    List<String> found = new ArrayList<>(withPart(userInfo.group(2)));
    try {
      // A plus is one in an address, and a space only in a form.
      String meant = userInfo.group(2).replace("+", "%2B");
      found.addAll(withPart(URLDecoder.decode(meant, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return found; // a percent sign that stands for itself: nothing else is meant
    }
    return found;
  }

  private static boolean namesUser(Matcher userInfo) {
    return userInfo.lookingAt()
        && (!userInfo.group(1).isEmpty() || userInfo.group(2).contains(":"));
  }

  /** A secret, and what stands behind its colon: a password, or the value of a header. */
  private static List<String> withPart(String secret) {
    return List.of(secret, secret.substring(secret.indexOf(':') + 1).strip());
  }

  /** Where the secret in an argument begins: at its end, if it is the next argument. */
  private static int secretIn(String argument) {
    if (argument.startsWith("--")) {
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      boolean secret =
          option.length() >= SHORTEST_BEGINNING
              && SECRET_OPTIONS.stream().anyMatch(o -> o.startsWith(option));
      if (!secret || equals == argument.length() - 1) {
        return NONE;
      }
      return equals < 0 ? argument.length() : equals + 1;
    }
    Matcher option = SHORT_OPTION.matcher(argument);
    return option.lookingAt() ? option.end() : NONE;
  }
}

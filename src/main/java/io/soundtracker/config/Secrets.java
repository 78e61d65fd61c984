package io.soundtracker.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords out of texts that people may see. Rather masks too much than too little. */
final class Secrets {

  private static final String MASK = "***";

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
          "--add-headers");

  private static final Pattern SHORT_OPTION = Pattern.compile("(?s)(-[a-zA-Z0-9]*?[up2])(.*)");

  private Secrets() {}

  /** Masks the user and the password of an address. */
  static String mask(String text) {
    Matcher userInfo = USER_INFO.matcher(text);
    if (userInfo.lookingAt() && (!userInfo.group(1).isEmpty() || userInfo.group(2).contains(":"))) {
      return userInfo.group(1) + MASK + text.substring(userInfo.end() - 1);
    }
    return text;
  }

  /** Masks addresses and the arguments of options that take a secret. */
  static List<String> maskArguments(List<String> arguments) {
    List<String> masked = new ArrayList<>();
    boolean secret = false;
    for (String argument : arguments) {
      masked.add(secret ? MASK : maskOne(argument));
      secret = !secret && takesSecret(argument);
    }
    return List.copyOf(masked);
  }

  private static String maskOne(String argument) {
    if (argument.startsWith("--")) {
      int equals = argument.indexOf('=');
      return equals > 0 && isSecret(argument.substring(0, equals))
          ? argument.substring(0, equals + 1) + MASK
          : mask(argument);
    }
    Matcher option = SHORT_OPTION.matcher(argument);
    return option.matches() && !option.group(2).isEmpty() ? option.group(1) + MASK : mask(argument);
  }

  private static boolean takesSecret(String argument) {
    if (argument.startsWith("--")) {
      return isSecret(argument);
    }
    Matcher option = SHORT_OPTION.matcher(argument);
    return option.matches() && option.group(2).isEmpty();
  }

  private static boolean isSecret(String option) {
    return option.length() > 3 && SECRET_OPTIONS.stream().anyMatch(o -> o.startsWith(option));
  }
}

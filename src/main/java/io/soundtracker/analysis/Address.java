package io.soundtracker.analysis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses of posts as they are stored, which other tools than this one may have written. */
final class Address {

  /** What has no place in an address, and the percent sign, so that it can be told from one. */
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9\\-._~:/?#@!$&'()*+,;=]");

  private Address() {}

  /** What can't stand in an address is percent-encoded, lest one bad row ends every answer. */
  static URI of(String stored) {
    try {
      return new URI(stored);
    } catch (URISyntaxException e) {
      return encoded(stored);
    }
  }

  private static URI encoded(String stored) {
    String plain =
        FOREIGN
            .matcher(stored)
            .replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8));
    try {
      return new URI(plain);
    } catch (URISyntaxException e) {
      return URI.create(URLEncoder.encode(stored, StandardCharsets.UTF_8));
    }
  }
}

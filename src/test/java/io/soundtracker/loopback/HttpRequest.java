package io.soundtracker.loopback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP/1.1 request, as far as the site cares for it.
 *
 * @param path decoded; of a CONNECT request, host and port
 * @param query decoded
 * @param cookies by name
 */
record HttpRequest(
    String method, String path, Map<String, String> query, Map<String, String> cookies) {

  private static final String COOKIES = "cookie:";

  private static final int LONGEST_HEAD = 64 * 1024;

  HttpRequest {
    requireNonNull(method);
    requireNonNull(path);
    query = Map.copyOf(query);
    cookies = Map.copyOf(cookies);
  }

  /**
   * Reads one request up to its blank line and not a byte further; empty if the client left
   * instead.
   */
  static Optional<HttpRequest> read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int newlines = 0;
    while (newlines < 2) {
      int next = in.read();
      if (next < 0 && head.size() == 0) {
        return Optional.empty();
      }
      if (next < 0 || head.size() == LONGEST_HEAD) {
        throw new EOFException("No end of the request's head");
      }
      head.write(next);
      if (next != '\r') {
        newlines = next == '\n' ? newlines + 1 : 0;
      }
    }
    return Optional.of(parse(head.toString(ISO_8859_1)));
  }

  private static HttpRequest parse(String head) throws IOException {
    String[] words = head.lines().findFirst().orElse("").split(" ", -1);
    if (words.length != 3) {
      throw new IOException("Not HTTP: " + head);
    }
    String[] target = words[1].split("\\?", 2);
    Map<String, String> query = new HashMap<>();
    if (target.length == 2) {
      pairs(target[1], "&").forEach((name, value) -> query.put(decode(name), decode(value)));
    }
    String cookies =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(COOKIES))
            .findFirst()
            .map(line -> line.substring(COOKIES.length()).strip())
            .orElse("");
    return new HttpRequest(
        words[0], decode(target[0].replace("+", "%2B")), query, pairs(cookies, "; "));
  }

  private static Map<String, String> pairs(String text, String separator) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.split(separator, -1)) {
      String[] parts = pair.split("=", 2);
      pairs.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return pairs;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}

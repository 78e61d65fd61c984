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
import java.util.Map;
import java.util.Optional;

/**
 * The first line of an HTTP/1.1 request; nothing here depends on its headers.
 *
 * @param path decoded; of a CONNECT request, host and port
 * @param query decoded
 */
record HttpRequest(String method, String path, Map<String, String> query) {

  private static final int LONGEST_HEAD = 64 * 1024;

  HttpRequest {
    requireNonNull(method);
    requireNonNull(path);
    query = Map.copyOf(query);
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
      for (String pair : target[1].split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return new HttpRequest(words[0], decode(target[0].replace("+", "%2B")), query);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}

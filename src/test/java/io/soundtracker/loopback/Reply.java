package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What the site says to one request, and how that travels.
 *
 * @param headers all but the length of the body
 */
record Reply(int status, Map<String, String> headers, String body, Delivery delivery) {

  private static final Map<String, String> HTML =
      Map.of("Content-Type", "text/html; charset=utf-8");
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");
  private static final int FOUND = 302;

  Reply {
    headers = Map.copyOf(headers);
    requireNonNull(body);
    requireNonNull(delivery);
  }

  static Reply html(String body) {
    return new Reply(200, HTML, body, Delivery.atOnce());
  }

  static Reply json(String body) {
    return new Reply(200, JSON, body, Delivery.atOnce());
  }

  /** A status and nothing else. */
  static Reply status(int status) {
    return new Reply(status, HTML, "", Delivery.atOnce());
  }

  static Reply redirect(String location) {
    return new Reply(FOUND, Map.of("Location", location), "", Delivery.atOnce());
  }

  Reply withBody(String text) {
    return new Reply(status, headers, text, delivery);
  }

  Reply withDelivery(Delivery way) {
    return new Reply(status, headers, body, way);
  }
}

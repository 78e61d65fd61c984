package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

/** What the site says to one request, and how that travels. */
record Reply(int status, String contentType, String body, Delivery delivery) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";

  Reply {
    requireNonNull(contentType);
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

  Reply withBody(String text) {
    return new Reply(status, contentType, text, delivery);
  }

  Reply withDelivery(Delivery way) {
    return new Reply(status, contentType, body, way);
  }
}

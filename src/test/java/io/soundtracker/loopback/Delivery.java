package io.soundtracker.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;

/** How a reply travels. A new trouble of the network is one more factory method here. */
interface Delivery {

  /** Else the reset overtakes what was sent before it. */
  Duration BEFORE_A_RESET = Duration.ofMillis(200);

  /** Sends a reply; an {@link IOException} ends the connection. */
  void send(byte[] head, byte[] body, Connection client) throws IOException, InterruptedException;

  static Delivery atOnce() {
    return (head, body, client) -> {
      OutputStream out = client.out();
      out.write(head);
      out.write(body);
      out.flush();
    };
  }

  static Delivery after(Duration silence) {
    return (head, body, client) -> {
      Thread.sleep(silence.toMillis());
      atOnce().send(head, body, client);
    };
  }

  static Delivery dripping(Duration perByte) {
    return (head, body, client) -> {
      OutputStream out = client.out();
      out.write(head);
      for (byte one : body) {
        out.write(one);
        out.flush();
        Thread.sleep(perByte.toMillis());
      }
    };
  }

  /** Says nothing for as long as the client stays. */
  static Delivery never() {
    return (head, body, client) -> client.in().transferTo(OutputStream.nullOutputStream());
  }

  /** Half of the body that the head has announced, then a proper end of the connection. */
  static Delivery cutShort() {
    return (head, body, client) -> {
      atOnce().send(head, half(body), client);
      client.inside().close();
    };
  }

  /** Half of the body, then a TCP reset. */
  static Delivery reset() {
    return (head, body, client) -> {
      atOnce().send(head, half(body), client);
      Thread.sleep(BEFORE_A_RESET.toMillis());
      client.tcp().setSoLinger(true, 0);
      client.tcp().close();
    };
  }

  /** An end of the connection instead of an answer. */
  static Delivery dropped() {
    return (head, body, client) -> client.inside().close();
  }

  private static byte[] half(byte[] body) {
    return Arrays.copyOf(body, body.length / 2);
  }
}

package io.soundtracker.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** How a reply travels. A new trouble of the network is one more factory method here. */
interface Delivery {

  /** Sends a reply; an {@link IOException} ends the connection. */
  void send(byte[] head, byte[] body, Socket client) throws IOException, InterruptedException;

  static Delivery atOnce() {
    return (head, body, client) -> {
      OutputStream out = client.getOutputStream();
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
      OutputStream out = client.getOutputStream();
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
    return (head, body, client) ->
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}

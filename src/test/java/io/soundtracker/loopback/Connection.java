package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A client's connection, both layers of it.
 *
 * @param inside of the tunnel, encrypted
 * @param tcp the socket below, which can be cut without a farewell
 */
record Connection(Socket inside, Socket tcp) {

  Connection {
    requireNonNull(inside);
    requireNonNull(tcp);
  }

  InputStream in() throws IOException {
    return inside.getInputStream();
  }

  OutputStream out() throws IOException {
    return inside.getOutputStream();
  }
}

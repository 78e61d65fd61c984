package io.soundtracker.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A proxy that answers for one page, and notes whatever else a browser asks it for. */
final class OnePageProxy implements AutoCloseable {

  static final String ADDRESS = "http://report.test/report.html";

  /** What Chromium asks by itself: the time, updates and the like; not what pages ask there. */
  private static final Pattern BROWSERS_OWN =
      Pattern.compile(
          "[A-Z]+ (?:http://)?(?!fonts\\.|ajax\\.|www\\.)[a-z0-9-]+\\.(?:google|googleapis)\\.com[:/].*");

  private final ServerSocket server;
  private final Path page;
  private final List<String> others = new CopyOnWriteArrayList<>();

  OnePageProxy(Path page) throws IOException {
    this.page = page;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "one-page-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** Requests for anything but the page, a browser's own left out. */
  List<String> others() {
    return others.stream().filter(request -> !BROWSERS_OWN.matcher(request).matches()).toList();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        if (!server.isClosed()) {
          others.add("broken connection: " + e);
        }
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String request = in.readLine();
    String header = request;
    while (header != null && !header.isEmpty()) {
      header = in.readLine();
    }
    OutputStream out = socket.getOutputStream();
    if (request != null && request.startsWith("GET " + ADDRESS + " ")) {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      Files.copy(page, out);
    } else if (request != null) {
      others.add(request);
      out.write(
          "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

package io.soundtracker.loopback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * An HTTP proxy on 127.0.0.1 that takes CONNECT for TikTok's hosts and is itself what answers at
 * the other end of the tunnel. Everything else gets 502 at once; no connection is ever opened.
 */
final class ConnectProxy implements AutoCloseable {

  private static final int BACKLOG = 128;
  private static final long CLOSING_SECONDS = 10;

  private final SSLSocketFactory tls = Certificate.context().getSocketFactory();
  private final ExecutorService threads = Executors.newCachedThreadPool(ConnectProxy::daemon);
  private final Set<Socket> open = new HashSet<>();
  private final Site site;
  private final ServerSocket server;
  private Network network = Network.UP;
  private boolean closed;

  private ConnectProxy(Site site) throws IOException {
    this.site = site;
    this.server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  static ConnectProxy start(Site site) {
    try {
      ConnectProxy proxy = new ConnectProxy(site);
      proxy.threads.execute(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1", e);
    }
  }

  synchronized void network(Network state) {
    network = state;
  }

  private synchronized Network network() {
    return network;
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    closeSockets();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A connection of the loopback site does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The sockets below TLS: closing the upper one would wait for whoever reads from it. */
  private synchronized void closeSockets() {
    closed = true;
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The loopback site does not close", e);
    }
  }

  private void accept() {
    try {
      while (true) {
        take(server.accept());
      }
    } catch (IOException e) {
      closeSockets();
    }
  }

  private synchronized void take(Socket client) throws IOException {
    if (closed) {
      client.close();
    } else {
      client.setTcpNoDelay(true);
      open.add(client);
      threads.execute(() -> serve(client));
    }
  }

  private synchronized void forget(Socket client) {
    open.remove(client);
  }

  private void serve(Socket client) {
    try (client) {
      Optional<HttpRequest> request = HttpRequest.read(client.getInputStream());
      if (request.isPresent()) {
        serve(client, request.get());
      }
    } catch (IOException e) {
      // The client has gone, as clients do, or the site is being closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      site.broke(e);
    } finally {
      forget(client);
    }
  }

  private void serve(Socket client, HttpRequest request) throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    if (!isOurs(request)) {
      site.requests().noteRefused(request.path());
      out.write(head(502, Map.of("Content-Length", "0")));
      return;
    }
    switch (network()) {
      case UP -> {
        out.write(head(200, Map.of()));
        serveTunnel(client);
      }
      case REFUSES -> out.write(head(502, Map.of("Content-Length", "0")));
      case DROPS -> client.close();
      case HANGS -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
      case BREAKS_TLS -> {
        out.write(head(200, Map.of()));
        out.write("No TLS here".getBytes(UTF_8));
      }
    }
  }

  private void serveTunnel(Socket client) throws IOException, InterruptedException {
    try (SSLSocket inside =
        (SSLSocket) tls.createSocket(client, InputStream.nullInputStream(), true)) {
      InputStream in = new BufferedInputStream(inside.getInputStream());
      Optional<HttpRequest> request = HttpRequest.read(in);
      while (request.isPresent()) {
        Reply reply = site.answer(request.get());
        byte[] body = reply.body().getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        headers.put("Content-Length", Integer.toString(body.length));
        reply.delivery().send(head(reply.status(), headers), body, new Connection(inside, client));
        request = HttpRequest.read(in);
      }
    }
  }

  /** Without a reason phrase: clients know what a status means. */
  private static byte[] head(int status, Map<String, String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  private static boolean isOurs(HttpRequest request) {
    String host = request.path().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    return request.method().equals("CONNECT")
        && (host.equals("tiktok.com")
            || host.endsWith(".tiktok.com")
            || host.endsWith(".tiktokv.com"));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "loopback TikTok");
    thread.setDaemon(true);
    return thread;
  }
}

package io.soundtracker.loopback;

import java.util.List;

/**
 * A TikTok of invented accounts: an HTTPS site behind a CONNECT proxy on 127.0.0.1, which the real
 * yt-dlp scrapes when it is given {@code --proxy} {@link #proxyUrl()} and {@code
 * --no-check-certificates}. It opens no connection and answers for no other host.
 *
 * <pre>{@code
 * try (LoopbackTikTok site = LoopbackTikTok.start()) {
 *   site.account("@ann").posts(Invented.posts(40));
 *   site.account("@bea").posts(Invented.posts(40)).fails(Fault.http(429).onPage(3));
 *   // run yt-dlp, then compare with site.served("@ann") and site.requests()
 * }
 * }</pre>
 *
 * <p>The shapes follow what yt-dlp reads. How TikTok itself answers for gone accounts and blocked
 * addresses could not be checked.
 */
public final class LoopbackTikTok implements AutoCloseable {

  private final Site site;
  private final ConnectProxy proxy;

  private LoopbackTikTok(Site site, ConnectProxy proxy) {
    this.site = site;
    this.proxy = proxy;
  }

  /** Starts a site without accounts on a free port. */
  public static LoopbackTikTok start() {
    Site site = new Site();
    return new LoopbackTikTok(site, ConnectProxy.start(site));
  }

  /** {@code http://127.0.0.1:PORT}, for yt-dlp's {@code --proxy}. */
  public String proxyUrl() {
    return "http://127.0.0.1:" + proxy.port();
  }

  /** The account of that name, {@code @} included; a name not used so far makes one. */
  public SiteAccount account(String handle) {
    return site.account(handle);
  }

  /**
   * An account takes another name and keeps its ids; the old name is unknown from now on. {@link
   * #account} with the old name makes somebody else of it, with other ids.
   */
  public void rename(String from, String to) {
    site.rename(from, to);
  }

  /** What a whole listing of an account gives now, newest first, whatever faults there are. */
  public List<ServedPost> served(String handle) {
    return site.existing(handle).served();
  }

  /** The requests so far. */
  public RequestLog requests() {
    return site.requests();
  }

  /**
   * Lets faults strike requests for every account, known or not, as when TikTok blocks a client.
   */
  public void fails(Fault... more) {
    site.faults().add(more);
  }

  /** Ends the faults that strike every account; those of single accounts go on. */
  public void works() {
    site.faults().clear();
  }

  /** How the way to the site is for connections that begin from now on. */
  public void network(Network state) {
    proxy.network(state);
  }

  /**
   * Ends every connection.
   *
   * @throws IllegalStateException if the site itself has made a mistake, so that no test takes it
   *     for one of TikTok's faults
   */
  @Override
  public void close() {
    proxy.close();
    site.mistake()
        .ifPresent(
            mistake -> {
              throw new IllegalStateException("The loopback site broke", mistake);
            });
  }
}

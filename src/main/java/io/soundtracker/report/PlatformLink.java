package io.soundtracker.report;

import io.soundtracker.model.Handle;
import java.net.URI;
import java.net.URISyntaxException;

/** The only links that a report makes: to {@code https://www.tiktok.com/}. */
public final class PlatformLink {

  private static final String HOST = "www.tiktok.com";

  private PlatformLink() {}

  /** Whether an address may become a link; others are shown as text. */
  public static boolean allows(URI address) {
    return "https".equals(address.getScheme()) && HOST.equals(address.getRawAuthority());
  }

  /** The page of an account. */
  public static URI profile(Handle account) {
    try {
      return new URI("https", HOST, "/" + account, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No address can be made for the account " + account, e);
    }
  }
}

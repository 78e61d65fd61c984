package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

/**
 * What an account says of itself. The number of its posts is not here: the site counts them.
 *
 * @param nickname the display name
 * @param signature the bio, with its line ends
 * @param hearts likes received, over all posts
 */
public record SiteProfile(
    String nickname,
    String signature,
    boolean verified,
    long followers,
    long following,
    long hearts) {

  public SiteProfile {
    requireNonNull(nickname);
    requireNonNull(signature);
  }

  public SiteProfile withNickname(String name) {
    return new SiteProfile(name, signature, verified, followers, following, hearts);
  }

  public SiteProfile withSignature(String text) {
    return new SiteProfile(nickname, text, verified, followers, following, hearts);
  }

  public SiteProfile withVerified() {
    return new SiteProfile(nickname, signature, true, followers, following, hearts);
  }

  public SiteProfile withCounts(long newFollowers, long newFollowing, long newHearts) {
    return new SiteProfile(nickname, signature, verified, newFollowers, newFollowing, newHearts);
  }
}

package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * What an account says of itself. The site rounds the counts in {@code stats} as {@link
 * ServedPost#rounded(long)} does, and gives them exactly in {@code statsV2}.
 *
 * @param nickname the display name
 * @param signature the bio, with its line ends
 * @param hearts likes received, over all posts
 * @param videoCount the claimed number of posts; empty if it is the number of posts on the site
 */
public record SiteProfile(
    String nickname,
    String signature,
    boolean verified,
    long followers,
    long following,
    long hearts,
    OptionalLong videoCount) {

  public SiteProfile {
    requireNonNull(nickname);
    requireNonNull(signature);
    requireNonNull(videoCount);
  }

  static SiteProfile of(String nickname) {
    return new SiteProfile(nickname, "", false, 1200, 34, 56_789, OptionalLong.empty());
  }

  public SiteProfile withNickname(String name) {
    return new SiteProfile(name, signature, verified, followers, following, hearts, videoCount);
  }

  public SiteProfile withSignature(String text) {
    return new SiteProfile(nickname, text, verified, followers, following, hearts, videoCount);
  }

  public SiteProfile withVerified() {
    return new SiteProfile(nickname, signature, true, followers, following, hearts, videoCount);
  }

  public SiteProfile withCounts(long newFollowers, long newFollowing, long newHearts) {
    return new SiteProfile(
        nickname, signature, verified, newFollowers, newFollowing, newHearts, videoCount);
  }

  /** Another number than there are posts to list, as of an account with private ones. */
  public SiteProfile withVideoCount(long claimed) {
    return new SiteProfile(
        nickname, signature, verified, followers, following, hearts, OptionalLong.of(claimed));
  }
}

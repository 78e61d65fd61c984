package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post as people name it: by its id, or by its address, which often tells the account too.
 *
 * @param id the platform's id, digits only
 * @param account as the address names it, which may be a former handle; empty where it does not
 */
public record PostAddress(String id, Optional<Handle> account) {

  private static final String WANTED =
      "give the post's id, or its address, " + Given.SITE + "@handle/video/ID";

  private static final String DIGITS = "[0-9]{1,20}";
  private static final Pattern ID = Pattern.compile(DIGITS);

  /** As a browser shows it, as it is embedded in pages, and as older programs shared it. */
  private static final Pattern POST_PATH =
      Pattern.compile(
          "/+(?:(?:@|%40)([^/]*)/+(?:video|photo)|share/video|embed(?:/v[0-9])?|v)/+("
              + DIGITS
              + ")(?:\\.html)?/*");

  private static final Pattern PROFILE_PATH = Pattern.compile("/+(?:@|%40)[^/]+/*");

  public PostAddress {
    requireNonNull(id);
    requireNonNull(account);
    if (!ID.matcher(id).matches()) {
      throw new InvalidPostException(Given.quoted(id) + " is not the id of a post: " + WANTED);
    }
  }

  /**
   * Reads what people write for a post: its id, or the address of the video or photo post.
   *
   * @throws InvalidPostException for anything else
   */
  public static PostAddress parse(String text) {
    Given given = new Given(text);
    if (given.text().isEmpty()) {
      throw new InvalidPostException("No post is given: " + WANTED);
    }
    return given
        .address()
        .filter(Given.Address::isWeb)
        .map(address -> parse(address, given))
        .orElseGet(() -> new PostAddress(given.text(), Optional.empty()));
  }

  private static PostAddress parse(Given.Address address, Given given) {
    if (!address.isAtPlatform()) {
      throw new InvalidPostException(
          "%s is an address at %s, not at tiktok.com: %s"
              .formatted(given.quoted(), Given.quoted(address.host()), WANTED));
    }
    if (address.isShortLink()) {
      throw new InvalidPostException(
          given.quoted()
              + " is a short link, which hides the post: open it in a browser and give the"
              + " address that it leads to, "
              + Given.SITE
              + "@handle/video/ID");
    }
    if (PROFILE_PATH.matcher(address.path()).matches()) {
      throw new InvalidPostException(
          given.quoted() + " is the address of a profile, not of a post: " + WANTED);
    }
    Matcher post = POST_PATH.matcher(address.path());
    if (!post.matches()) {
      throw new InvalidPostException(
          given.quoted() + " is an address at TikTok, but not that of a post: " + WANTED);
    }
    return new PostAddress(
        post.group(2), Optional.ofNullable(post.group(1)).flatMap(PostAddress::handle));
  }

  /** What tells it from all others. */
  @Override
  public String toString() {
    return id;
  }

  /** The platform goes by the id alone: it accepts an address without a handle, or a wrong one. */
  private static Optional<Handle> handle(String name) {
    try {
      return Optional.of(Handle.parse(name));
    } catch (InvalidHandleException e) {
      return Optional.empty();
    }
  }
}

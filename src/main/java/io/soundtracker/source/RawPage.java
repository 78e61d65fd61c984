package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Channel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is kept of a page of the platform's that yt-dlp has read. */
sealed interface RawPage {

  /**
   * A page of a listing.
   *
   * @param statusCode what the platform says of its own answer; 0 is good
   * @param more whether it says that older posts follow
   * @param posts in their order
   */
  record Listed(OptionalLong statusCode, Optional<Boolean> more, List<RawPost> posts)
      implements RawPage {

    public Listed {
      requireNonNull(statusCode);
      requireNonNull(more);
      posts = List.copyOf(posts);
    }

    /** Whether the list may go on behind it although yt-dlp ends there, or has a gap in it. */
    boolean endsEarly() {
      return statusCode.orElse(0) != 0 || more.isEmpty();
    }

    /**
     * What it says of itself, such as {@code has 15 posts, status code 0, and says that no more
     * follow}.
     */
    String inWords() {
      return "has %d posts%s, and %s"
          .formatted(
              posts.size(),
              statusCode.isPresent() ? ", status code " + statusCode.getAsLong() : "",
              more.map(yes -> yes ? "says that more follow" : "says that no more follow")
                  .orElse("does not say whether more follow"));
    }

    /** Whether it has marks of pinned posts at all. */
    boolean tellsPins() {
      return posts.stream().anyMatch(post -> post.pinned().isPresent());
    }

    /** How many of its posts are not marked as pinned. */
    long unpinned() {
      return posts.stream().filter(post -> !post.pinned().orElse(false)).count();
    }

    /** Whether a post is pinned. Some pages mark only those that are. */
    Optional<Boolean> pinned(RawPost post) {
      return post.pinned().or(() -> tellsPins() ? Optional.of(false) : Optional.empty());
    }
  }

  /**
   * The profile of an account.
   *
   * @param statusCode 0 is good
   */
  record OfProfile(OptionalLong statusCode, Channel channel) implements RawPage {

    public OfProfile {
      requireNonNull(statusCode);
      requireNonNull(channel);
    }
  }
}

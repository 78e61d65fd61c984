package io.soundtracker.source;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Video;
import java.util.Map;
import java.util.Optional;

/** What one line of a listing came to. */
sealed interface VideoLine {

  /**
   * A post.
   *
   * @param channel what the line says of the account
   * @param oddities values that made no sense and are taken as unknown: why, by field
   * @param page where the platform's own pages have the post; empty if they do not
   */
  record Read(
      Video video, Channel channel, Map<String, String> oddities, Optional<RawPages.Found> page)
      implements VideoLine {}

  /** Not a post, or one that cannot be told from others or placed in time. */
  record Refused(String why) implements VideoLine {}
}

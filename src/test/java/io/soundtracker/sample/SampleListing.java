package io.soundtracker.sample;

import java.time.Instant;
import java.util.List;

/**
 * What an attempt to list an account brought: posts in listed order, what yt-dlp wrote to standard
 * error, and how it ended.
 */
public record SampleListing(
    SampleAccount account, Instant day, List<SamplePost> posts, String stderr, int exitCode) {

  public SampleListing {
    posts = List.copyOf(posts);
  }
}

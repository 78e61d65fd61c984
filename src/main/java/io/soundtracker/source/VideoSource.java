package io.soundtracker.source;

import io.soundtracker.model.Listing;
import java.util.List;
import java.util.function.IntConsumer;

/** Lists the posts of accounts. */
public interface VideoSource {

  /**
   * Lists one account. Every outcome is a value: a listing that failed says so in its verdict. An
   * interrupt ends the attempt, keeps what was read so far and leaves the thread's flag set.
   */
  Listing list(ListingRequest request);

  /**
   * The same, for somebody who watches.
   *
   * @param posts is told how many were read so far, by sources that can tell
   */
  default Listing list(ListingRequest request, IntConsumer posts) {
    return list(request);
  }

  /** What is listed with, for logs and session rows, such as {@code yt-dlp 2026.08.19}. */
  String description();

  /** What people should know of it, after what it has listed so far; a sentence each. */
  default List<String> advice() {
    return List.of();
  }
}

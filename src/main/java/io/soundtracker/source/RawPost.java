package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A post as a page of the platform's has it, which is more than yt-dlp prints.
 *
 * @param exact its counts where the page has them exactly; {@link Counts#UNKNOWN} if it has none
 * @param rounded its counts as they are shown to people
 * @param soundId the platform's id of its sound
 * @param original whether its sound is one that an author recorded
 * @param hashtags in no certain order
 * @param oddities values that made no sense and are taken as unknown: why, by field
 */
record RawPost(
    String id,
    Counts exact,
    Counts rounded,
    Optional<String> soundId,
    Optional<Boolean> original,
    Optional<Boolean> pinned,
    boolean photo,
    List<String> hashtags,
    Map<String, String> oddities) {

  RawPost {
    requireNonNull(id);
    requireNonNull(exact);
    requireNonNull(rounded);
    requireNonNull(soundId);
    requireNonNull(original);
    requireNonNull(pinned);
    hashtags = List.copyOf(hashtags);
    oddities = Map.copyOf(oddities);
  }

  /**
   * Each count as exactly as it is known, from here or from a line. Where {@code stats}, of which
   * yt-dlp makes its line, has something that is no count, the line has no count either.
   */
  Counts counts(Counts line) {
    Counts printed =
        Counts.rounded(
            unlessOdd("playCount", line.views()),
            unlessOdd("diggCount", line.likes()),
            unlessOdd("commentCount", line.comments()),
            unlessOdd("shareCount", line.shares()),
            unlessOdd("collectCount", line.saves()));
    return exact.completedBy(rounded).completedBy(printed);
  }

  private OptionalLong unlessOdd(String name, OptionalLong count) {
    return oddities.containsKey("stats/" + name) ? OptionalLong.empty() : count;
  }
}

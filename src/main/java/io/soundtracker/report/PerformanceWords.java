package io.soundtracker.report;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundComparison.Change;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes as people read them in a narrow column, and posts in a cell. */
final class PerformanceWords {

  private PerformanceWords() {}

  /** By how many posts a sound was used more or less: {@code +3}, {@code -1}, {@code new}. */
  static String change(Optional<Change> change) {
    return change.map(known -> known.isNew() ? "new" : signed(known.posts())).orElse(Human.UNKNOWN);
  }

  /** By how many ranks a sound climbed or fell; nothing for a new one. */
  static String move(Optional<Change> change) {
    return change
        .map(
            known ->
                known.ranksClimbed().isPresent()
                    ? signed(known.ranksClimbed().getAsLong())
                    : known.isNew() ? "" : Human.UNKNOWN)
        .orElse(Human.UNKNOWN);
  }

  /** Each with its views, such as {@code https://…/video/7412 (1,234 views)}. */
  static List<String> posts(List<Post> posts) {
    return posts.stream()
        .map(post -> post.url() + " (" + Human.count(post.counts().views()) + " views)")
        .toList();
  }

  private static String signed(long change) {
    return change == 0 ? "=" : String.format(Locale.ROOT, "%+,d", change);
  }
}

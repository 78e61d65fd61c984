package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Makes curves of the snapshots that a question finds: those of a post in a row, by age. */
final class PostCurveWalk {

  private Optional<PostCurve> post = Optional.empty(); // of the row before
  private long id;
  private final BiConsumer<PostCurve, Row> begun;

  private PostCurveWalk(BiConsumer<PostCurve, Row> begun) {
    this.begun = begun;
  }

  /** All posts that a question finds. */
  static List<PostCurve> list(Database database, String question, Object... parameters) {
    List<PostCurve> posts = new ArrayList<>();
    each(database, question, (post, row) -> posts.add(post), parameters);
    return posts;
  }

  /**
   * @param begun takes each post with its first row, while its curve is empty: it is whole once the
   *     next post comes
   */
  static void each(
      Database database, String question, BiConsumer<PostCurve, Row> begun, Object... parameters) {
    database.each(question, new PostCurveWalk(begun)::add, parameters);
  }

  private void add(Row row) {
    if (post.isEmpty() || row.number("id") != id) {
      id = row.number("id");
      post = Optional.of(toPost(row));
      begun.accept(post.get(), row);
    }
    OptionalLong age = row.optionalNumber("age_seconds");
    if (age.isPresent()) {
      post.get().curve().add(Duration.ofSeconds(age.getAsLong()), row.optionalNumber("views"));
    }
  }

  private static PostCurve toPost(Row row) {
    return new PostCurve(
        row.text("video_id"),
        row.number("account_id"),
        Instant.ofEpochSecond(row.number("posted_seconds")),
        row.flag("is_deleted"),
        new ViewCurve());
  }
}

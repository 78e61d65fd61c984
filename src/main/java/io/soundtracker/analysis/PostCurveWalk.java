package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Makes curves of the snapshots that a question finds. Those of a post come in one text, the
 * seconds and views of each with blanks between, earliest first: to hand over a row for each takes
 * three times as long.
 */
final class PostCurveWalk {

  private PostCurveWalk() {}

  /** All posts that a question finds. */
  static List<PostCurve> list(Database database, String question, Object... parameters) {
    List<PostCurve> posts = new ArrayList<>();
    each(database, question, (post, row) -> posts.add(post), parameters);
    return posts;
  }

  /**
   * @param consumer takes each post with its row
   */
  static void each(
      Database database,
      String question,
      BiConsumer<PostCurve, Row> consumer,
      Object... parameters) {
    database.each(question, row -> consumer.accept(toPost(row), row), parameters);
  }

  private static PostCurve toPost(Row row) {
    long posted = row.number("posted_seconds");
    return new PostCurve(
        row.text("video_id"),
        row.number("account_id"),
        Instant.ofEpochSecond(posted),
        row.flag("is_deleted"),
        row.optionalText("curve").map(curve -> curve(curve, posted)).orElseGet(ViewCurve::new));
  }

  private static ViewCurve curve(String snapshots, long posted) {
    ViewCurve curve = new ViewCurve();
    int at = 0;
    while (at < snapshots.length()) {
      int endOfTime = snapshots.indexOf(' ', at);
      int blank = snapshots.indexOf(' ', endOfTime + 1);
      int end = blank < 0 ? snapshots.length() : blank;
      curve.add(
          Long.parseLong(snapshots, at, endOfTime, 10) - posted,
          Long.parseLong(snapshots, endOfTime + 1, end, 10));
      at = end + 1;
    }
    return curve;
  }
}

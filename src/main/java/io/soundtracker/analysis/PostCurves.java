package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How posts grew, as known at a moment: what was observed later does not count. */
public final class PostCurves {

  /** So many of the latest posts tell how posts grow at present, and are read in no time. */
  private static final int LATEST = 3_000;

  private static final String LATEST_POSTS = Question.load("LatestPostViews.sql");
  private static final String NAMED_POSTS = Question.load("NamedPostViews.sql");

  private final Database database;
  private final Instant asOf;

  public PostCurves(Database database, Instant asOf) {
    this.database = database;
    this.asOf = asOf;
  }

  /**
   * The latest posts that were at least so old, and the latest of an account; those without any
   * known views are not there.
   */
  public List<PostCurve> latest(Duration age, long account) {
    return curves(LATEST_POSTS, asOf, asOf.minus(age), LATEST, account);
  }

  /** The posts with these ids, without those of which no views, or not the age, are known. */
  public List<PostCurve> of(Collection<String> ids) {
    return curves(NAMED_POSTS, asOf, JsonArray.of(Set.copyOf(ids)));
  }

  /** Those of these posts of which it is not known when they were posted. */
  public Set<String> undated(Collection<String> ids) {
    return ids(
        """
        SELECT video_id FROM videos
        WHERE posted_at IS NULL AND video_id IN (SELECT value FROM json_each(?))
        """,
        ids);
  }

  /** Those of these posts that are gone from the platform. */
  public Set<String> removed(Collection<String> ids) {
    return ids(
        """
        SELECT video_id FROM videos
        WHERE is_deleted = 1 AND video_id IN (SELECT value FROM json_each(?))
        """,
        ids);
  }

  private Set<String> ids(String question, Collection<String> asked) {
    return Set.copyOf(
        database.list(question, row -> row.text("video_id"), JsonArray.of(Set.copyOf(asked))));
  }

  private List<PostCurve> curves(String question, Object... parameters) {
    return PostCurveWalk.list(database, question, parameters).stream()
        .filter(post -> post.first().isPresent())
        .toList();
  }
}

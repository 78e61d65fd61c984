package io.soundtracker.store;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.store.SoundIdentity.Identity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the posts that a listing of one account showed, and the snapshots of them. Posts that are
 * stored are updated by two statements, so that no index is touched but those of what has changed.
 */
final class VideoRows {

  /** To be used for new posts alone: one that gave way to a stored one would take twice as long. */
  private static final String INSERT =
      """
      INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, posted_at,
        listed_sound_id, sound_id, platform_sound_id, views, likes, comments, shares, saves,
        counts_exact, engagement_rate, caption, hashtags, duration, is_pinned, is_photo, is_deleted,
        measured_at, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?21, ?21, ?21)
      """;

  private static final String ORIGIN =
      "(account_id, tiktok_url, upload_date, posted_at, listed_sound_id, sound_id, platform_sound_id)";

  /**
   * The sound of a post stays as it was if its page could not be read: the line alone does not tell
   * a song from an original sound.
   */
  private static final String LISTED_ORIGIN =
      """
      (?2, ?3, ?4, ?5,
        CASE WHEN ?8 IS NULL AND platform_sound_id IS NOT NULL THEN listed_sound_id
          ELSE COALESCE(?6, listed_sound_id) END,
        CASE WHEN ?8 IS NULL AND platform_sound_id IS NOT NULL THEN sound_id
          ELSE COALESCE(?7, sound_id) END,
        COALESCE(?8, platform_sound_id))
      """;

  /** What hardly ever changes, and is in many indexes. */
  private static final String MOVE =
      "UPDATE videos SET %1$s = %2$s WHERE video_id = ?1 AND %1$s IS NOT %2$s"
          .formatted(ORIGIN, LISTED_ORIGIN);

  /** A count that the listing did not give leaves the stored one as it was. */
  private static final String MEASURE =
      """
      UPDATE videos SET
        views = COALESCE(?2, views),
        likes = COALESCE(?3, likes),
        comments = COALESCE(?4, comments),
        shares = COALESCE(?5, shares),
        saves = COALESCE(?6, saves),
        counts_exact = CASE
          WHEN COALESCE(?2, ?3, ?4, ?5, ?6) IS NULL THEN counts_exact
          WHEN ?2 IS NULL AND views IS NOT NULL
            OR ?3 IS NULL AND likes IS NOT NULL
            OR ?4 IS NULL AND comments IS NOT NULL
            OR ?5 IS NULL AND shares IS NOT NULL
            OR ?6 IS NULL AND saves IS NOT NULL
          THEN MIN(?7, COALESCE(counts_exact, 0))
          ELSE ?7 END,
        engagement_rate = CASE COALESCE(?2, views) WHEN 0 THEN
            CASE WHEN COALESCE(?3, likes) + COALESCE(?4, comments) + COALESCE(?5, shares)
              IS NOT NULL THEN 0.0 END
          ELSE (COALESCE(?3, likes) + COALESCE(?4, comments) + COALESCE(?5, shares))
            * 100.0 / COALESCE(?2, views) END,
        caption = COALESCE(?8, caption),
        hashtags = CASE WHEN ?8 IS NULL THEN hashtags ELSE ?9 END,
        duration = COALESCE(?10, duration),
        is_pinned = COALESCE(?11, is_pinned),
        is_photo = COALESCE(?12, is_photo),
        is_deleted = 0,
        missing_since = NULL,
        missing_listings = 0,
        measured_at = ?13
      WHERE video_id = ?1
      """;

  private static final String SNAPSHOT =
      """
      INSERT INTO video_history (video_id, session_id, views, likes, comments, shares, saves,
        counts_exact, engagement_rate, scraped_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Database database;
  private final long accountId;
  private final Handle handle;
  private final Map<Sound, Identity> identities;
  private final String now;

  VideoRows(
      Database database,
      long accountId,
      Handle handle,
      Map<Sound, Identity> identities,
      Instant now) {
    this.database = database;
    this.accountId = accountId;
    this.handle = handle;
    this.identities = identities;
    this.now = Timestamps.format(now);
  }

  /** Posts that are not stored yet. */
  void insert(List<Video> videos) {
    database.updateAll(
        INSERT,
        videos,
        video ->
            row(
                origin(video),
                video.counts().views(),
                video.counts().likes(),
                video.counts().comments(),
                video.counts().shares(),
                video.counts().saves(),
                video.counts().exact(),
                video.counts().engagementRate(),
                video.caption(),
                String.join(",", video.hashtags()),
                video.durationSeconds(),
                video.marks().pinned(),
                video.marks().photo(),
                now));
  }

  /** Posts that are stored. */
  void update(List<Video> videos) {
    database.updateAll(MOVE, videos, this::origin);
    database.updateAll(
        MEASURE,
        videos,
        video ->
            new Object[] {
              video.id(),
              video.counts().views(),
              video.counts().likes(),
              video.counts().comments(),
              video.counts().shares(),
              video.counts().saves(),
              video.counts().exact(),
              video.caption(),
              String.join(",", video.hashtags()),
              video.durationSeconds(),
              video.marks().pinned(),
              video.marks().photo(),
              now
            });
  }

  /** What these posts reached, whether known or not. */
  void snapshot(List<Video> videos, String sessionId) {
    database.updateAll(
        SNAPSHOT,
        videos,
        video ->
            new Object[] {
              video.id(),
              sessionId,
              video.counts().views(),
              video.counts().likes(),
              video.counts().comments(),
              video.counts().shares(),
              video.counts().saves(),
              video.counts().exact(),
              video.counts().engagementRate(),
              now
            });
  }

  private Object[] origin(Video video) {
    Optional<Identity> identified = video.sound().map(identities::get);
    String postedAt = Timestamps.format(video.postedAt());
    return new Object[] {
      video.id(),
      accountId,
      handle.profileUrl() + "/video/" + video.id(),
      Timestamps.day(postedAt),
      postedAt,
      identified.map(Identity::name),
      identified.map(Identity::sound),
      video.sound().flatMap(Sound::platformId)
    };
  }

  private static Object[] row(Object[] first, Object... rest) {
    Object[] row = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, row, first.length, rest.length);
    return row;
  }
}

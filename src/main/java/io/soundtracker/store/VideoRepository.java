package io.soundtracker.store;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Posts as last seen, one row a post, with a snapshot of the counts for each session. */
public final class VideoRepository {

  /** A count that the listing did not give leaves the stored one as it was. */
  private static final String SAVE =
      """
      INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, posted_at,
        views, likes, comments, shares, saves, engagement_rate, caption, hashtags,
        sound_id, duration, is_deleted, measured_at, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
      ON CONFLICT (video_id) DO UPDATE SET
        account_id = excluded.account_id,
        tiktok_url = excluded.tiktok_url,
        upload_date = excluded.upload_date,
        posted_at = excluded.posted_at,
        views = COALESCE(excluded.views, views),
        likes = COALESCE(excluded.likes, likes),
        comments = COALESCE(excluded.comments, comments),
        shares = COALESCE(excluded.shares, shares),
        saves = COALESCE(excluded.saves, saves),
        engagement_rate = CASE COALESCE(excluded.views, views) WHEN 0 THEN
            CASE WHEN COALESCE(excluded.likes, likes) + COALESCE(excluded.comments, comments)
                + COALESCE(excluded.shares, shares) IS NOT NULL THEN 0.0 END
          ELSE (COALESCE(excluded.likes, likes) + COALESCE(excluded.comments, comments)
                + COALESCE(excluded.shares, shares)) * 100.0 / COALESCE(excluded.views, views) END,
        caption = COALESCE(excluded.caption, caption),
        hashtags = CASE WHEN excluded.caption IS NULL THEN hashtags ELSE excluded.hashtags END,
        sound_id = COALESCE(excluded.sound_id, sound_id),
        duration = COALESCE(excluded.duration, duration),
        is_deleted = 0,
        measured_at = excluded.measured_at
      """;

  private static final String SNAPSHOT =
      """
      INSERT INTO video_history (video_id, session_id, views, likes, comments, shares, saves,
        engagement_rate, scraped_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Database database;
  private final SoundRepository sounds;

  public VideoRepository(Database database) {
    this.database = database;
    this.sounds = new SoundRepository(database);
  }

  public boolean hasAny(long accountId) {
    return database
        .first("SELECT 1 FROM videos WHERE account_id = ? LIMIT 1", row -> true, accountId)
        .isPresent();
  }

  /** How many of the saved posts were new, and how many were there before. */
  public record Saved(int added, int updated) {}

  /**
   * Saves an account's posts as one listing showed them, a snapshot of each, and the totals of the
   * sounds that this touches. Wholly or not at all.
   */
  public Saved saveAll(
      long accountId, Handle handle, List<Video> videos, String sessionId, Instant now) {
    return database.transaction(
        () -> {
          Map<String, OptionalLong> soundsBefore = soundsOf(videos);
          Map<String, Long> soundIds =
              sounds.idsOf(videos.stream().flatMap(v -> v.sound().stream()).toList(), now);
          database.updateAll(
              SAVE, videos, video -> values(video, accountId, handle, soundIds, now));
          database.updateAll(SNAPSHOT, videos, video -> snapshot(video, sessionId, now));
          Set<Long> touched = new HashSet<>(soundIds.values());
          soundsBefore.values().forEach(before -> before.ifPresent(touched::add));
          sounds.recomputeTotals(touched);
          return new Saved(videos.size() - soundsBefore.size(), soundsBefore.size());
        });
  }

  /** The posts among these that are stored, with their stored sound. */
  private Map<String, OptionalLong> soundsOf(List<Video> videos) {
    Map<String, OptionalLong> found = new HashMap<>();
    database.each(
        """
        SELECT video_id, sound_id FROM videos
        WHERE video_id IN (SELECT value FROM json_each(?))
        """,
        row -> found.put(row.text("video_id"), row.optionalNumber("sound_id")),
        JsonArray.of(videos.stream().map(Video::id).toList()));
    return found;
  }

  private static Object[] values(
      Video video, long accountId, Handle handle, Map<String, Long> soundIds, Instant now) {
    return new Object[] {
      video.id(),
      accountId,
      "https://www.tiktok.com/" + handle + "/video/" + video.id(),
      LocalDate.ofInstant(video.postedAt(), ZoneOffset.UTC),
      video.postedAt(),
      video.counts().views(),
      video.counts().likes(),
      video.counts().comments(),
      video.counts().shares(),
      video.counts().saves(),
      video.counts().engagementRate(),
      video.caption(),
      String.join(",", video.hashtags()),
      video.sound().map(Sound::key).map(soundIds::get),
      video.durationSeconds(),
      now,
      now,
      now
    };
  }

  private static Object[] snapshot(Video video, String sessionId, Instant now) {
    return new Object[] {
      video.id(),
      sessionId,
      video.counts().views(),
      video.counts().likes(),
      video.counts().comments(),
      video.counts().shares(),
      video.counts().saves(),
      video.counts().engagementRate(),
      now
    };
  }
}

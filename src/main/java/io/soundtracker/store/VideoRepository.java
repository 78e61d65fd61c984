package io.soundtracker.store;

import static java.util.stream.Collectors.partitioningBy;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.store.SoundIdentity.Identity;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Posts as last seen, one row a post, with a snapshot of the counts for each session. */
public final class VideoRepository {

  private final Database database;
  private final SoundRepository sounds;
  private final SoundIdentity identity;
  private final Set<Long> touched = new HashSet<>(); // sounds with totals that may be off

  public VideoRepository(Database database) {
    this.database = database;
    this.sounds = new SoundRepository(database);
    this.identity = new SoundIdentity(database);
  }

  /** Whether an account has posts that are neither deleted nor missing. */
  public boolean hasAny(long accountId) {
    return database
        .first(
            """
            SELECT 1 FROM videos
            WHERE account_id = ? AND is_deleted = 0 AND missing_listings = 0 LIMIT 1
            """,
            row -> true,
            accountId)
        .isPresent();
  }

  /** Whether a post is taken for deleted. */
  public boolean isDeleted(String videoId) {
    return database
        .first(
            "SELECT is_deleted FROM videos WHERE video_id = ?",
            row -> row.flag("is_deleted"),
            videoId)
        .orElse(false);
  }

  /**
   * How many posts of an account are stored that were posted from a moment on, deleted ones apart.
   */
  public long count(long accountId, Optional<Instant> since) {
    return database
        .first(
            """
            SELECT COUNT(*) AS n FROM videos
            WHERE account_id = ? AND posted_at >= ? AND is_deleted = 0
            """,
            row -> row.number("n"),
            accountId,
            since.map(Timestamps::format).orElse(Timestamps.BEGINNING))
        .orElseThrow();
  }

  /** How many of the saved posts were new, and how many were there before. */
  public record Saved(int added, int updated) {}

  /**
   * Saves an account's posts as one listing showed them, and a snapshot of each, wholly or not at
   * all. {@link #saveTotals} has to follow in the same transaction, after this or several.
   */
  public Saved saveAll(
      long accountId, Handle handle, List<Video> videos, String sessionId, Instant now) {
    return database.transaction(
        () -> {
          Map<String, OptionalLong> soundsBefore = soundsOf(videos);
          Set<Sound> listed = new LinkedHashSet<>();
          videos.forEach(video -> video.sound().ifPresent(listed::add));
          Map<Sound, Identity> identities = identity.identify(listed, now);
          VideoRows rows = new VideoRows(database, accountId, handle, identities, now);
          Map<Boolean, List<Video>> stored =
              videos.stream()
                  .collect(partitioningBy(video -> soundsBefore.containsKey(video.id())));
          rows.insert(stored.get(false));
          rows.update(stored.get(true));
          rows.snapshot(videos, sessionId);
          identities.values().forEach(identified -> touched.add(identified.sound()));
          soundsBefore.values().forEach(before -> before.ifPresent(touched::add));
          return new Saved(videos.size() - soundsBefore.size(), soundsBefore.size());
        });
  }

  /** Brings the totals of the sounds of all posts that were saved up to date. */
  public void saveTotals() {
    if (!touched.isEmpty()) {
      sounds.recomputeTotals(touched);
      touched.clear();
    }
  }

  /** Takes back the snapshots that a session took of an account, for a later attempt of its own. */
  public void forgetSnapshots(long accountId, String sessionId) {
    database.update(
        """
        DELETE FROM video_history WHERE +session_id = ?
          AND video_id IN (SELECT video_id FROM videos WHERE account_id = ?)
        """,
        sessionId,
        accountId);
  }

  /** How many of an account's posts a listing had to show, and how many of them it did not. */
  public record Presence(int known, int missing) {}

  /**
   * Compares a listing with the posts that are stored and have not been missing before.
   *
   * @param since the listing reaches back to this moment; empty for the account's first post
   */
  public Presence presence(long accountId, Optional<Instant> since, List<Video> listed) {
    return database
        .first(
            """
            SELECT COUNT(*) AS known,
              COUNT(*) FILTER (WHERE video_id NOT IN (SELECT value FROM json_each(?))) AS missing
            FROM videos
            WHERE account_id = ? AND posted_at >= ? AND is_deleted = 0 AND missing_listings = 0
            """,
            row -> new Presence(row.smallNumber("known"), row.smallNumber("missing")),
            idsOf(listed),
            accountId,
            since.map(Timestamps::format).orElse(Timestamps.BEGINNING))
        .orElseThrow();
  }

  /**
   * Counts the posts that a complete listing did not show though it reaches back beyond them, and
   * takes those for deleted that so many complete listings in a row did not show; answers how many
   * these are.
   */
  public int saveMissing(
      long accountId,
      Optional<Instant> since,
      List<Video> listed,
      int listingsForDeletion,
      Instant now) {
    List<Boolean> missing =
        database.list(
            """
            UPDATE videos SET missing_listings = missing_listings + 1,
              missing_since = COALESCE(missing_since, ?),
              is_deleted = missing_listings + 1 >= ?
            WHERE account_id = ? AND posted_at >= ? AND is_deleted = 0
              AND video_id NOT IN (SELECT value FROM json_each(?))
            RETURNING is_deleted
            """,
            row -> row.flag("is_deleted"),
            now,
            listingsForDeletion,
            accountId,
            since.map(Timestamps::format).orElse(Timestamps.BEGINNING),
            idsOf(listed));
    return Math.toIntExact(missing.stream().filter(deleted -> deleted).count());
  }

  /** Has the addresses of an account's posts name its handle. */
  public void saveHandle(long accountId, Handle handle) {
    database.update(
        "UPDATE videos SET tiktok_url = ? || '/video/' || video_id WHERE account_id = ?",
        handle.profileUrl(),
        accountId);
  }

  private static String idsOf(List<Video> videos) {
    return JsonArray.of(videos.stream().map(Video::id).toList());
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
        idsOf(videos));
    return found;
  }
}

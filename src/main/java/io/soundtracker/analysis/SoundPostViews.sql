-- The views of the same posts at each of their snapshots up to then, side by side for each post; one
-- row without a snapshot for a post whose views were never seen.
SELECT v.sound_id,
-- include: CurveColumns.sql
FROM
-- include: AskedPosts.sql
v
LEFT JOIN video_history h
  ON h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at <= ?5
ORDER BY v.video_id, h.scraped_at, h.views

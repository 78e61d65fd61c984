-- The views at each of their snapshots up to a moment (?1) of the latest posts (?3) that were posted
-- by another (?2), and of the latest of an account (?4) as well.
SELECT
-- include: CurveColumns.sql
FROM (
  SELECT * FROM (
    SELECT v.account_id, v.id, v.video_id, v.posted_at, v.is_deleted FROM videos v
    WHERE v.posted_at <= ?2 ORDER BY v.posted_at DESC LIMIT ?3)
  UNION
  SELECT * FROM (
    SELECT v.account_id, v.id, v.video_id, v.posted_at, v.is_deleted FROM videos v
    WHERE v.account_id = ?4 AND v.posted_at <= ?2 ORDER BY v.posted_at DESC LIMIT ?3)
) v
CROSS JOIN video_history h
  ON h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at <= ?1
ORDER BY v.video_id, h.scraped_at, h.views

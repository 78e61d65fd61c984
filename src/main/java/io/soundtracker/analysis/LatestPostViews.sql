-- The views at each of their snapshots up to a moment (?1) of the latest posts (?3) that were posted
-- by another (?2), and of the latest of an account (?4) as well.
SELECT
-- include: CurveColumns.sql
      AND h.scraped_at <= ?1
    ORDER BY h.scraped_at, h.views LIMIT -1)) AS curve
FROM (
  SELECT * FROM (
    SELECT v.account_id, v.video_id, v.posted_at, v.is_deleted FROM videos v
    WHERE v.posted_at <= ?2 ORDER BY v.posted_at DESC LIMIT ?3)
  UNION
  SELECT * FROM (
    SELECT v.account_id, v.video_id, v.posted_at, v.is_deleted FROM videos v
    WHERE v.account_id = ?4 AND v.posted_at <= ?2 ORDER BY v.posted_at DESC LIMIT ?3)
) v
ORDER BY v.video_id

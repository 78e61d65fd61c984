-- The views of the posts with these ids (JSON, ?2) at each of their snapshots up to a moment (?1);
-- of those of which it is known when they were posted.
SELECT
-- include: CurveColumns.sql
FROM (SELECT value AS id FROM json_each(?2)) asked
CROSS JOIN videos v ON v.video_id = asked.id AND v.posted_at IS NOT NULL
CROSS JOIN video_history h
  ON h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at <= ?1
ORDER BY v.video_id, h.scraped_at, h.views

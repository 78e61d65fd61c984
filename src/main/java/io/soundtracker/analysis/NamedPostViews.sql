-- The views of the posts with these ids (JSON, ?2) at each of their snapshots up to a moment (?1);
-- of those of which it is known when they were posted.
SELECT
-- include: CurveColumns.sql
      AND h.scraped_at <= ?1
    ORDER BY h.scraped_at, h.views LIMIT -1)) AS curve
FROM (SELECT value AS id FROM json_each(?2)) asked
CROSS JOIN videos v ON v.video_id = asked.id AND v.posted_at IS NOT NULL
ORDER BY v.video_id

-- The views of the same posts at each of their snapshots up to then; none of a post whose views were
-- never seen.
SELECT v.sound_id,
-- include: CurveColumns.sql
      AND h.scraped_at <= ?5
    ORDER BY h.scraped_at, h.views LIMIT -1)) AS curve
FROM
-- include: AskedPosts.sql
v
ORDER BY v.video_id

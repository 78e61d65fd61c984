-- Where each stretch of ?1 posts begins, by video_id; the first begins before all posts.
WITH RECURSIVE stretch (begins_at) AS (
  SELECT ''
  UNION ALL
  SELECT (SELECT v.video_id FROM videos v WHERE v.video_id > s.begins_at
          ORDER BY v.video_id LIMIT 1 OFFSET ?1 - 1)
  FROM stretch s
  WHERE s.begins_at IS NOT NULL
)
SELECT begins_at FROM stretch WHERE begins_at IS NOT NULL

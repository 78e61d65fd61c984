-- The most viewed posts, at most ?8 of each account; if ?9 is there, a JSON list of keys, of each of
-- these sounds instead.
WITH placed AS (
  SELECT v.id,
    ROW_NUMBER() OVER (PARTITION BY CASE WHEN ?9 IS NULL THEN a.id ELSE s.id END
      ORDER BY v.views DESC NULLS LAST, v.posted_at DESC, v.video_id DESC) AS place
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE (?9 IS NULL OR s.sound_key IN (SELECT value FROM json_each(?9))) AND
-- include: PostFilter.sql
)
SELECT
-- include: PostColumns.sql
FROM placed p
JOIN videos v ON v.id = p.id
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE p.place <= ?8
ORDER BY p.place

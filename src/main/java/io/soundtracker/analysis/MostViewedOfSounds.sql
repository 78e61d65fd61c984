-- The most viewed posts of some sounds (?8, a JSON list of keys), at most ?9 of each.
WITH placed AS (
  SELECT v.id,
    ROW_NUMBER() OVER (PARTITION BY s.id
      ORDER BY v.views DESC NULLS LAST, v.posted_at DESC, v.video_id DESC) AS place
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE s.sound_key IN (SELECT value FROM json_each(?8)) AND
-- include: PostFilter.sql
)
SELECT
-- include: PostColumns.sql
FROM placed p
JOIN videos v ON v.id = p.id
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE p.place <= ?9
ORDER BY p.place

-- The most viewed posts of each account, at most ?8 of each.
WITH placed AS (
  SELECT v.id,
    ROW_NUMBER() OVER (PARTITION BY a.id
      ORDER BY v.views DESC NULLS LAST, v.posted_at DESC, v.video_id DESC) AS place
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE
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

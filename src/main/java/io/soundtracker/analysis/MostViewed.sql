-- The most viewed posts of each account, at most ?8.
SELECT
-- include: PostColumns.sql
FROM accounts asked
CROSS JOIN json_each((
  SELECT json_group_array(id) FROM (
    SELECT v.id
    FROM videos v
    JOIN accounts a ON a.id = v.account_id
    WHERE v.account_id = asked.id AND
-- include: PostFilter.sql
    ORDER BY v.views DESC NULLS LAST, v.posted_at DESC, v.video_id DESC
    LIMIT ?8))) placed
CROSS JOIN videos v ON v.id = placed.value
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
ORDER BY placed.key

-- Every post of the window, newest first.
SELECT
-- include: PostColumns.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql
ORDER BY v.posted_at DESC, v.video_id DESC

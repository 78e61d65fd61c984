-- When a sound or song (?8) was posted in the window.
SELECT v.posted_at
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostsOfSound.sql
-- include: PostFilter.sql
ORDER BY v.posted_at

-- The posts of the window with some songs (?8, a JSON list of keys) that are no target's, the first
-- found first.
SELECT s.sound_key, a.username, v.posted_at, v.created_at, v.tiktok_url
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.sound_key IN (SELECT value FROM json_each(?8)) AND NOT
-- include: IsTarget.sql
  AND
-- include: PostFilter.sql
ORDER BY v.created_at, v.posted_at, v.video_id

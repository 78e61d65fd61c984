-- When each account posted in the window, in order.
SELECT a.username, v.posted_at
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql
ORDER BY v.account_id, v.posted_at

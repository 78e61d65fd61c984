-- When each account posted in the window, in seconds since 1970, in no order and in one text: to hand
-- over a row for each takes three times as long.
SELECT a.username, GROUP_CONCAT(unixepoch(v.posted_at), ' ') AS seconds
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql
GROUP BY v.account_id

-- When each account posted in the window, in seconds since 1970, in no order and in one text: to hand
-- over a row for each takes three times as long.
SELECT a.username, GROUP_CONCAT(unixepoch(v.posted_at), ' ') AS seconds
FROM accounts a
CROSS JOIN videos v ON v.account_id = a.id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql
GROUP BY a.id

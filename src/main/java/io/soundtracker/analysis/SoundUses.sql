-- Which accounts posted a sound or song (?8) in the window, how often, and when.
SELECT a.username,
  CASE WHEN ?6 IS NULL THEN a.is_target_account = 1
       ELSE a.username IN (SELECT value FROM json_each(?6)) END AS is_target,
  COUNT(*) AS posts, MIN(v.posted_at) AS first_post, MAX(v.posted_at) AS last_post
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostsOfSound.sql
-- include: PostFilter.sql
GROUP BY a.id
ORDER BY is_target DESC, posts DESC, a.username

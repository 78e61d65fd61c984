-- Who used some songs (?8, a JSON list of keys) in the window, how often, and when.
SELECT
  s.sound_key, a.username,
  CASE WHEN ?6 IS NULL THEN a.is_target_account = 1
       ELSE a.username IN (SELECT value FROM json_each(?6)) END AS is_target,
  COUNT(*) AS posts,
  MIN(v.posted_at) AS first_post,
  MAX(v.posted_at) AS last_post
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.sound_key IN (SELECT value FROM json_each(?8)) AND
-- include: PostFilter.sql
GROUP BY s.id, a.id
ORDER BY s.sound_key, posts DESC, a.username

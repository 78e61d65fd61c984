-- Who used some songs (?8, a JSON list of keys) in the window, how often and when, with the addresses
-- of the posts that are no target's.
SELECT
  sound_key, username, is_target, COUNT(*) AS posts,
  MIN(posted_at) AS first_post,
  MAX(posted_at) AS last_post,
  json_group_array(tiktok_url ORDER BY posted_at, video_id) FILTER (WHERE NOT is_target) AS links
FROM (
  SELECT
    s.sound_key, a.username, v.posted_at, v.video_id, v.tiktok_url,
-- include: IsTarget.sql
    AS is_target
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE s.sound_key IN (SELECT value FROM json_each(?8)) AND
-- include: PostFilter.sql
) used
GROUP BY sound_key, username
ORDER BY sound_key, posts DESC, username

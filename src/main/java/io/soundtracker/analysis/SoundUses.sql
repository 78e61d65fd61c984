-- Who used some sounds or songs (?8, a JSON list of keys) in the window, how often and when, with the
-- addresses of the posts that are no target's, and of a target's first and last one.
SELECT
  sound_key, username, is_target, COUNT(*) AS posts,
  MIN(posted_at) AS first_post,
  MAX(posted_at) AS last_post,
  CASE
    WHEN NOT is_target THEN json_group_array(tiktok_url ORDER BY posted_at, video_id)
    WHEN COUNT(*) = 1 THEN json_array(MIN(tiktok_url))
    ELSE json_array(
      substr(MIN(posted_at || tiktok_url), 1 + length('YYYY-MM-DD HH:MM:SS')),
      substr(MAX(posted_at || tiktok_url), 1 + length('YYYY-MM-DD HH:MM:SS')))
  END AS links
FROM (
  SELECT
    s.sound_key, a.username, v.posted_at, v.video_id, v.tiktok_url,
-- include: IsTarget.sql
    AS is_target
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE v.sound_id IN (
      SELECT n.id FROM sounds g
      JOIN sounds n ON n.id = g.id OR n.song_id = g.id
      WHERE g.sound_key IN (SELECT value FROM json_each(?8)))
    AND s.sound_key IN (SELECT value FROM json_each(?8)) AND
-- include: PostFilter.sql
) used
GROUP BY sound_key, username
ORDER BY sound_key, is_target DESC, posts DESC, username

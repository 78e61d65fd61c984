-- The posts of the window that were not removed, sound by sound, the most used first: of each sound
-- those from ?8 on, newest first, then the others by views. Posts without a sound come last.
WITH posts AS (
  SELECT s.id AS sound_id, s.sound_key, v.video_id, v.tiktok_url, v.posted_at, v.views, v.is_deleted,
    v.posted_at >= ?8 AS is_new
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE
-- include: PostFilter.sql
), sounds_of_posts AS (
  SELECT COALESCE(sound_id, 0) AS id, COUNT(*) - SUM(is_deleted) AS posts,
    SUM(is_new AND NOT is_deleted) AS new_posts,
    ROW_NUMBER() OVER (
      ORDER BY sound_id IS NULL, COUNT(*) DESC, SUM(views) DESC NULLS LAST, sound_key) AS place
  FROM posts
  GROUP BY sound_id
)
SELECT p.sound_key, p.tiktok_url, o.posts, o.new_posts
FROM posts p
JOIN sounds_of_posts o ON o.id = COALESCE(p.sound_id, 0)
WHERE NOT p.is_deleted
ORDER BY o.place, p.is_new DESC, CASE WHEN p.is_new THEN p.posted_at END DESC,
  p.views DESC NULLS LAST, p.posted_at DESC, p.video_id DESC

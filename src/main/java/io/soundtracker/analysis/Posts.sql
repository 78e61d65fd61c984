-- Every post of the window, newest first.
SELECT
  v.video_id, a.username, v.tiktok_url, v.posted_at, v.upload_date, v.caption, v.duration,
  s.sound_key, s.song_title, s.artist_name, s.is_original,
  v.views, v.likes, v.comments, v.shares, v.saves, v.engagement_rate, v.is_deleted, v.measured_at
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
WHERE
-- include: PostFilter.sql
ORDER BY v.posted_at DESC, v.video_id DESC

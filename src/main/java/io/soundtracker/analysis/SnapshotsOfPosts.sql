-- Every snapshot of the window's posts: the posts newest first, of each the oldest snapshot first.
SELECT
  v.video_id, a.username, s.sound_key, v.posted_at,
  h.scraped_at, h.views, h.likes, h.comments, h.shares, h.saves, h.counts_exact, h.engagement_rate
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
JOIN video_history h ON h.video_id = v.video_id
WHERE
-- include: PostFilter.sql
ORDER BY v.posted_at DESC, v.video_id DESC, h.scraped_at, h.id

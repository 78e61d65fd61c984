-- The views of the same posts at each of their snapshots up to then, side by side for each post; one
-- row without a snapshot for a post whose views were never seen.
SELECT p.sound_id, p.account_id, p.video_id, p.posted_at, h.scraped_at, h.views
FROM
-- include: AskedPosts.sql
p
LEFT JOIN video_history h
  ON h.video_id = p.video_id AND h.views IS NOT NULL AND h.scraped_at <= ?5
ORDER BY p.video_id, h.scraped_at, h.views

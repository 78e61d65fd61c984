-- A post's snapshots, oldest first; those of one moment as they were stored.
SELECT scraped_at, views, likes, comments, shares, saves, counts_exact, engagement_rate
FROM video_history
WHERE video_id = ?1
ORDER BY scraped_at, id

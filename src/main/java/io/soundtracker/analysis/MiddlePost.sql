-- The post in the middle of all, by video_id.
SELECT video_id FROM videos
ORDER BY video_id LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM videos)

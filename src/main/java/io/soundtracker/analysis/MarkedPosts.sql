-- These posts (?1) with the platform's marks.
SELECT
  v.is_pinned, v.is_photo,
-- include: PostColumns.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
WHERE v.video_id IN (SELECT value FROM json_each(?1))

-- All posts of the window together.
SELECT
  COUNT(v.id) - COUNT(v.sound_id) AS posts_without_sound,
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
WHERE
-- include: PostFilter.sql

-- All posts of the window together.
SELECT
  COUNT(DISTINCT v.account_id) AS accounts,
  COUNT(v.id) - COUNT(v.sound_id) AS posts_without_sound,
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql

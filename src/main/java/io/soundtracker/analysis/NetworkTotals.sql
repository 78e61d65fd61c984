-- All posts of the window together, and between which moments their latest counts were read.
SELECT
  COUNT(DISTINCT v.account_id) AS accounts,
  MIN(v.measured_at) AS first_measured,
  MAX(v.measured_at) AS last_measured,
  COUNT(v.id) - COUNT(v.sound_id) AS posts_without_sound,
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql

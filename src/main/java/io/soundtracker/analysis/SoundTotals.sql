-- One row a sound that was used in the window.
SELECT
  s.sound_key, s.song_title, s.artist_name, s.is_original,
  COUNT(DISTINCT v.account_id) AS adopters,
  COUNT(DISTINCT CASE WHEN
-- include: IsTarget.sql
    THEN v.account_id END) AS target_adopters,
  MIN(v.posted_at) AS first_post,
  MAX(v.posted_at) AS last_post,
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.id IS NOT NULL AND
-- include: PostFilter.sql
GROUP BY s.id
ORDER BY posts DESC, views DESC NULLS LAST, s.sound_key

-- One row a sound that was used in the window; original sounds only if ?8 is set; if ?9 is there, those
-- alone that targets used and at most so many other accounts. Names come last, so that they need not be
-- sorted with each post.
SELECT s.sound_key, s.song_title, s.artist_name, s.is_original, used.*
FROM (
  SELECT
-- include: SoundOfPost.sql
      AS sound,
    COUNT(DISTINCT v.account_id) AS adopters,
    COUNT(DISTINCT CASE WHEN
-- include: IsTarget.sql
      THEN v.account_id END) AS target_adopters,
    MIN(v.posted_at) AS first_post,
    MAX(v.posted_at) AS last_post,
-- include: Figures.sql
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
  WHERE v.sound_id IS NOT NULL AND
-- include: PostFilter.sql
  GROUP BY sound
  HAVING ?9 IS NULL OR target_adopters > 0 AND adopters - target_adopters <= ?9
) used
JOIN sounds s ON s.id = used.sound
WHERE ?8 = 1 OR COALESCE(s.is_original, 0) = 0
ORDER BY posts DESC, views DESC NULLS LAST, s.sound_key

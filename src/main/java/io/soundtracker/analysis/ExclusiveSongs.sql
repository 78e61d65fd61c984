-- One row a sound that targets used in the window and at most so many other accounts (?9); original
-- sounds only if ?8 is set.
SELECT
  s.sound_key, s.song_title, s.artist_name,
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.id IS NOT NULL AND (?8 = 1 OR COALESCE(s.is_original, 0) = 0) AND
-- include: PostFilter.sql
GROUP BY s.id
HAVING COUNT(DISTINCT CASE WHEN
-- include: IsTarget.sql
    THEN a.id END) > 0
  AND COUNT(DISTINCT CASE WHEN NOT
-- include: IsTarget.sql
    THEN a.id END) <= ?9
ORDER BY posts DESC, views DESC NULLS LAST, s.sound_key

-- The sounds or songs that most posts of the window used, as far as these were found by a moment
-- (?8); original sounds only if ?9 is set; the first ?10.
SELECT s.id, s.sound_key
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.id IS NOT NULL AND (?9 = 1 OR COALESCE(s.is_original, 0) = 0)
  AND COALESCE(v.created_at, ?8) <= ?8 AND
-- include: PostFilter.sql
GROUP BY s.id
ORDER BY COUNT(*) DESC, s.sound_key
LIMIT ?10

-- One row a sound that targets used in the window and that nobody else had used as far as was known
-- at a moment (?9); original sounds only if ?8 is set.
SELECT s.sound_key, s.song_title, s.artist_name, used_before,
  CASE WHEN used_outside IS NULL THEN 0 ELSE 1 END AS used_outside
FROM (
  SELECT
-- include: SoundOfPost.sql
      AS sound,
    MAX(CASE WHEN
-- include: IsTarget.sql
      THEN CASE WHEN v.created_at > ?9 THEN 0 ELSE 1 END END) AS used_before,
    MIN(CASE WHEN NOT
-- include: IsTarget.sql
      THEN CASE WHEN v.created_at > ?9 THEN 1 ELSE 0 END END) AS used_outside
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
  WHERE v.sound_id IS NOT NULL AND
-- include: PostFilter.sql
  GROUP BY sound
) used
JOIN sounds s ON s.id = used.sound
WHERE used_before IS NOT NULL AND COALESCE(used_outside, 1) = 1
  AND (?8 = 1 OR COALESCE(s.is_original, 0) = 0)
ORDER BY s.sound_key

-- The sounds or songs (?4) that were posted most from one moment (?1) to another (?2) by some accounts
-- (ids as JSON, ?7), as far as the posts were found by a third (?3); original sounds only if ?5 is
-- set; the first ?6.
SELECT s.id, s.sound_key
FROM (
  SELECT v.sound_id, COUNT(*) AS posts FROM videos v
  WHERE v.posted_at >= ?1 AND v.posted_at < ?2 AND COALESCE(v.created_at, ?3) <= ?3
    AND v.sound_id IS NOT NULL AND v.account_id IN (SELECT value FROM json_each(?7))
  GROUP BY v.sound_id
) used
JOIN sounds own ON own.id = used.sound_id
JOIN sounds s ON s.id = CASE ?4 WHEN 'song' THEN COALESCE(own.song_id, own.id) ELSE own.id END
WHERE ?5 = 1 OR COALESCE(s.is_original, 0) = 0
GROUP BY s.id
ORDER BY SUM(used.posts) DESC, s.sound_key
LIMIT ?6

-- The last post of some sounds or songs (?8, a JSON list of keys) in the window before a moment (?9),
-- as far as posts were found by the end of the window.
SELECT s.sound_key, MAX(v.posted_at) AS last_use
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE v.sound_id IN (
    SELECT n.id FROM sounds g
    JOIN sounds n ON n.id = g.id OR n.song_id = g.id
    WHERE g.sound_key IN (SELECT value FROM json_each(?8)))
  AND s.sound_key IN (SELECT value FROM json_each(?8))
  AND v.posted_at < ?9 AND
-- include: FoundInTime.sql
  AND
-- include: PostFilter.sql
GROUP BY s.id

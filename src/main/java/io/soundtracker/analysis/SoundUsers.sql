-- How many posts of the window each account has with each of some sounds or songs (?8, a JSON list of
-- keys).
SELECT s.sound_key, a.username, COUNT(*) AS posts
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE v.sound_id IN (
    SELECT n.id FROM sounds g
    JOIN sounds n ON n.id = g.id OR n.song_id = g.id
    WHERE g.sound_key IN (SELECT value FROM json_each(?8)))
  AND s.sound_key IN (SELECT value FROM json_each(?8)) AND
-- include: PostFilter.sql
GROUP BY s.id, a.id

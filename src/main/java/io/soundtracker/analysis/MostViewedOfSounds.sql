-- The most viewed posts of each of some sounds or songs (?9, a JSON list of keys), at most ?8.
SELECT
-- include: PostColumns.sql
FROM sounds asked
CROSS JOIN json_each((
  SELECT json_group_array(id) FROM (
    SELECT v.id
    FROM videos v
    JOIN accounts a ON a.id = v.account_id
    WHERE v.sound_id IN (
        SELECT asked.id
        UNION ALL
        SELECT n.id FROM sounds n WHERE ?7 = 'song' AND n.song_id = asked.id) AND
-- include: PostFilter.sql
    ORDER BY v.views DESC NULLS LAST, v.posted_at DESC, v.video_id DESC
    LIMIT ?8))) placed
CROSS JOIN videos v ON v.id = placed.value
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE asked.sound_key IN (SELECT value FROM json_each(?9))
ORDER BY placed.key

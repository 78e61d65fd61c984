-- The sounds, or the songs of the sounds (?2), with these ids (JSON, ?1).
SELECT DISTINCT s.id, s.sound_key
FROM (SELECT value AS id FROM json_each(?1)) asked
JOIN sounds n ON n.id = asked.id
JOIN sounds own ON own.id = COALESCE(n.same_as, n.id)
JOIN sounds s ON s.id = CASE ?2 WHEN 'song' THEN COALESCE(own.song_id, own.id) ELSE own.id END
ORDER BY s.sound_key

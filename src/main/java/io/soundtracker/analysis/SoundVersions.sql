-- The song that a sound (?1) is a version of, and all its versions; the song first.
SELECT s.sound_key, s.version, s.total_usage_count AS posts
FROM sounds own
JOIN sounds s ON s.id = COALESCE(own.song_id, own.id) OR s.song_id = COALESCE(own.song_id, own.id)
WHERE own.id = ?1
ORDER BY s.song_id IS NOT NULL, posts DESC, s.sound_key

-- The sound or song (?2) that a sound (?1) is or belongs to.
SELECT s.id, s.sound_key, s.song_title, s.artist_name, s.is_original, s.version,
  song.sound_key AS song
FROM sounds own
JOIN sounds s ON s.id = CASE ?2 WHEN 'song' THEN COALESCE(own.song_id, own.id) ELSE own.id END
LEFT JOIN sounds song ON song.id = s.song_id
WHERE own.id = ?1

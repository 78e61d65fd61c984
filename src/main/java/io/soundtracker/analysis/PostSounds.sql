LEFT JOIN sounds own ON own.id = v.sound_id
LEFT JOIN sounds s
  ON s.id = CASE ?7 WHEN 'song' THEN COALESCE(own.song_id, own.id) ELSE own.id END

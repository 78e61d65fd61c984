CASE ?7
  WHEN 'song' THEN (SELECT COALESCE(own.song_id, own.id) FROM sounds own WHERE own.id = v.sound_id)
  ELSE v.sound_id END

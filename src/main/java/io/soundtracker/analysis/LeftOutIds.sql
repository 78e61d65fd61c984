(SELECT COALESCE(x.same_as, x.id) AS id
 FROM exclusive_songs e CROSS JOIN sounds x WHERE x.sound_key = e.sound_key
 UNION
 SELECT version.id
 FROM exclusive_songs e CROSS JOIN sounds x CROSS JOIN sounds version
 WHERE ?7 = 'song' AND x.sound_key = e.sound_key AND version.song_id = COALESCE(x.same_as, x.id))

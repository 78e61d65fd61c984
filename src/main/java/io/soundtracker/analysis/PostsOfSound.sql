  v.sound_id IN (SELECT id FROM sounds WHERE id = ?8 OR song_id = ?8) AND s.id = ?8 AND

  (SELECT id FROM sounds WHERE id = ?1 OR (?2 = 'song' AND song_id = ?1))

(SELECT COALESCE(x.same_as, x.id)
 FROM exclusive_songs e CROSS JOIN sounds x WHERE x.sound_key = e.sound_key)

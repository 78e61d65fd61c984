(SELECT COALESCE(x.same_as, x.id) FROM exclusive_songs e JOIN sounds x ON x.sound_key = e.sound_key)

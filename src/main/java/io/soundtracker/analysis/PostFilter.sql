  v.posted_at >= ?1 AND v.posted_at < ?2
  AND (?3 = 0 OR CASE WHEN ?6 IS NULL THEN a.is_target_account = 1
                      ELSE a.username IN (SELECT value FROM json_each(?6)) END)
  AND (?4 IS NULL OR a.username IN (SELECT value FROM json_each(?4)))
  AND (?5 = 0 OR s.id IS NULL
       OR own.id NOT IN (SELECT COALESCE(x.same_as, x.id) FROM exclusive_songs e
                         JOIN sounds x ON x.sound_key = e.sound_key)
          AND s.id NOT IN (SELECT COALESCE(x.same_as, x.id) FROM exclusive_songs e
                           JOIN sounds x ON x.sound_key = e.sound_key))

  v.posted_at >= ?1 AND v.posted_at < ?2
  AND
-- include: PostAccounts.sql
  AND (?5 = 0 OR s.id IS NULL
       OR own.id NOT IN (SELECT COALESCE(x.same_as, x.id) FROM exclusive_songs e
                         JOIN sounds x ON x.sound_key = e.sound_key)
          AND s.id NOT IN (SELECT COALESCE(x.same_as, x.id) FROM exclusive_songs e
                           JOIN sounds x ON x.sound_key = e.sound_key))

  v.posted_at >= ?1 AND v.posted_at < ?2
  AND
-- include: PostAccounts.sql
  AND (?5 = 0 OR v.sound_id IS NULL OR v.sound_id NOT IN
-- include: LeftOutIds.sql
  )

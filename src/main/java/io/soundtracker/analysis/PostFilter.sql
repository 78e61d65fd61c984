  v.posted_at >= ?1 AND v.posted_at < ?2
  AND
-- include: PostAccounts.sql
  AND (?5 = 0 OR s.id IS NULL
       OR own.id NOT IN
-- include: LeftOutSounds.sql
          AND s.id NOT IN
-- include: LeftOutSounds.sql
  )

  (?3 = 0 OR
-- include: IsTarget.sql
  )
  AND (?4 IS NULL OR a.username IN (SELECT value FROM json_each(?4)))

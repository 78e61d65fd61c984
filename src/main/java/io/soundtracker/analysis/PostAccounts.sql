  (?3 = 0 OR CASE WHEN ?6 IS NULL THEN a.is_target_account = 1
                  ELSE a.username IN (SELECT value FROM json_each(?6)) END)
  AND (?4 IS NULL OR a.username IN (SELECT value FROM json_each(?4)))

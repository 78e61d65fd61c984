    CASE WHEN ?6 IS NULL THEN COALESCE(a.is_target_account, 0) = 1
         ELSE a.username IN (SELECT value FROM json_each(?6)) END

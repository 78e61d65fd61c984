  (COALESCE(v.created_at, ?1) < ?2 OR NOT EXISTS (
    SELECT 1 FROM scrape_logs l WHERE l.status <> 'skipped' AND l.timestamp >= ?2))

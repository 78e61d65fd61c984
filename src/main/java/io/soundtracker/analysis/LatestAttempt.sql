-- When an account was last listed or tried up to a moment (?1).
SELECT timestamp
FROM scrape_logs
WHERE timestamp <= ?1 AND status <> 'skipped'
ORDER BY timestamp DESC
LIMIT 1

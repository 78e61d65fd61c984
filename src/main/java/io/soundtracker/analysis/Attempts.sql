-- When any account was first and last listed or tried up to a moment (?1).
SELECT MIN(timestamp) AS first, MAX(timestamp) AS last
FROM scrape_logs
WHERE timestamp <= ?1 AND status <> 'skipped'

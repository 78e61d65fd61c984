-- When any account was first and last listed or tried up to a moment (?1), and last after it.
SELECT MIN(timestamp) FILTER (WHERE timestamp <= ?1) AS first,
  MAX(timestamp) FILTER (WHERE timestamp <= ?1) AS at,
  MAX(timestamp) FILTER (WHERE timestamp > ?1) AS later
FROM scrape_logs
WHERE status <> 'skipped'

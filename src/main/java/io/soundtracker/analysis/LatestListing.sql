-- When any account was first and last listed or tried up to a moment (?1), and last after it.
SELECT
  (SELECT MIN(timestamp) FROM scrape_logs WHERE status <> 'skipped' AND timestamp <= ?1) AS first,
  (SELECT MAX(timestamp) FROM scrape_logs WHERE status <> 'skipped' AND timestamp <= ?1) AS at,
  (SELECT MAX(timestamp) FROM scrape_logs WHERE status <> 'skipped' AND timestamp > ?1) AS later

-- When an account was last listed or tried before a moment (?1).
SELECT MAX(timestamp) AS at FROM scrape_logs WHERE status <> 'skipped' AND timestamp < ?1

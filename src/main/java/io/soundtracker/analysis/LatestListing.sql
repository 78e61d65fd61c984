-- When an account was last listed or tried.
SELECT MAX(timestamp) AS at FROM scrape_logs WHERE status <> 'skipped'

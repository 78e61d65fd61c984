-- Every complete listing since ?1, by account, the latest first.
SELECT account_id, timestamp, covered_from
FROM scrape_logs
WHERE covered_from IS NOT NULL AND timestamp >= ?1
ORDER BY account_id, timestamp DESC

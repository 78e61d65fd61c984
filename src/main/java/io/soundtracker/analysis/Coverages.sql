-- Every attempt at listing an active account, the latest first; one row without an attempt for an
-- account that was never tried.
SELECT a.username, l.timestamp, l.status, l.reason, l.covered_from
FROM accounts a
LEFT JOIN scrape_logs l ON l.account_id = a.id AND l.status <> 'skipped'
WHERE a.is_active = 1
ORDER BY a.username, l.timestamp DESC, l.id DESC

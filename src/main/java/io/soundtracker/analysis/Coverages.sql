-- Every attempt at listing an account that is active, has posts or is named (?2, JSON), the latest
-- first; one row without an attempt for an account that was never tried. What came after ?1 does not
-- count.
SELECT a.username, a.is_active, a.older_than_seconds, l.timestamp, l.status, l.reason, l.covered_from
FROM accounts a
LEFT JOIN scrape_logs l
  ON l.account_id = a.id AND l.status <> 'skipped' AND l.timestamp <= ?1
WHERE (a.is_active = 1 AND COALESCE(a.created_at, ?1) <= ?1)
  OR EXISTS (SELECT 1 FROM videos v
             WHERE v.account_id = a.id AND COALESCE(v.created_at, ?1) <= ?1)
  OR a.username IN (SELECT value FROM json_each(?2))
ORDER BY a.username, l.timestamp DESC, l.id DESC

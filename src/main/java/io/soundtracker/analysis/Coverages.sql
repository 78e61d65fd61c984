-- What came of listing each account that is active, has posts or is named (?2, JSON): its latest
-- attempt, if there was any, and of every complete listing when it was made and how far it reached
-- back, the latest first, all in one text: to hand over a row for each takes five times as long. The
-- limit takes nothing away: it keeps them in order. What came after ?1 does not count.
SELECT a.username, a.is_active, a.older_than_seconds,
  t.timestamp AS tried_at, t.covered_from IS NOT NULL AS is_complete, t.reason,
  (SELECT GROUP_CONCAT(timestamp || '|' || covered_from, '|')
   FROM (
     SELECT l.timestamp, l.covered_from FROM scrape_logs l
     WHERE l.account_id = a.id AND l.status <> 'skipped' AND l.timestamp <= ?1
       AND l.covered_from IS NOT NULL
     ORDER BY l.timestamp DESC, l.id DESC LIMIT -1)) AS listings
FROM accounts a
LEFT JOIN scrape_logs t ON t.id = (
  SELECT l.id FROM scrape_logs l
  WHERE l.account_id = a.id AND l.status <> 'skipped' AND l.timestamp <= ?1
  ORDER BY l.timestamp DESC, l.id DESC LIMIT 1)
WHERE (a.is_active = 1 AND COALESCE(a.created_at, ?1) <= ?1)
  OR EXISTS (SELECT 1 FROM videos v
             WHERE v.account_id = a.id AND COALESCE(v.created_at, ?1) <= ?1)
  OR a.username IN (SELECT value FROM json_each(?2))
ORDER BY a.username

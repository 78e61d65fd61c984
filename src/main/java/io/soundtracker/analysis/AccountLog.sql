-- The last listings of one account, newest first; chosen before anything is counted of them.
-- include: ListingLog.sql
WHERE l.id IN
  (SELECT id FROM scrape_logs
   WHERE account_id = (SELECT id FROM accounts WHERE username = ?1)
   ORDER BY timestamp DESC, id DESC
   LIMIT ?2)
ORDER BY l.timestamp DESC, l.id DESC

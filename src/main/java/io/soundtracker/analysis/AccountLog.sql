-- The last listings of one account, newest first.
-- include: ListingLog.sql
WHERE a.username = ?1
ORDER BY l.timestamp DESC, l.id DESC
LIMIT ?2

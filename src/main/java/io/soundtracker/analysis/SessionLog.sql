-- One session's accounts in the order in which they were finished.
-- include: ListingLog.sql
WHERE l.session_id = ?1
ORDER BY l.id

-- The views of posts at each of their snapshots, by account, then from the earliest post to the latest:
-- of the accounts with ids from ?9 on and before ?10. They are the posts of the window ("asked"),
-- and of each account that has any there the ?8 right before it. What was seen after the window does
-- not count, nor what was found after it, if anything was listed then; of several views of one moment
-- the most come last.
SELECT v.posted_at >= ?1 AS asked, v.is_photo,
-- include: CurveColumns.sql
      AND h.scraped_at < ?2
    ORDER BY h.scraped_at, h.views LIMIT -1)) AS curve
FROM accounts a
CROSS JOIN videos v
  ON v.account_id = a.id AND v.posted_at < ?2 AND v.posted_at >= COALESCE((
    SELECT v.posted_at FROM videos v
    WHERE v.account_id = a.id AND v.posted_at < ?1 AND
-- include: FoundInTime.sql
    ORDER BY v.posted_at DESC LIMIT 1 OFFSET ?8 - 1), '0001-01-01 00:00:00')
  AND
-- include: FoundInTime.sql
WHERE a.id >= ?9 AND a.id < ?10
  AND EXISTS (
    SELECT 1 FROM videos v
    WHERE v.account_id = a.id AND v.posted_at >= ?1 AND v.posted_at < ?2)
  AND
-- include: PostAccounts.sql
ORDER BY a.id, v.posted_at, v.video_id

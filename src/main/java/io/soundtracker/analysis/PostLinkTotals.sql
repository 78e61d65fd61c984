-- How many posts of the window can be linked, how many of these are from ?8 on, and how many were removed.
SELECT COUNT(*) - COALESCE(SUM(v.is_deleted), 0) AS posts,
  COALESCE(SUM(v.posted_at >= ?8 AND NOT v.is_deleted), 0) AS new_posts,
  COALESCE(SUM(v.is_deleted), 0) AS removed
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql

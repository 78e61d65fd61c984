-- One row an account: all active ones that were ever read, and the others that posted in the
-- window. Of an account that was never read nothing is known, not even that it has no posts.
SELECT
  a.username, a.display_name, a.is_target_account, a.followers,
  COUNT(DISTINCT v.counted_as) AS sounds,
  MAX(v.posted_at) AS last_post,
  a.last_scraped_at AS last_read,
-- include: Figures.sql
FROM accounts a
LEFT JOIN (
  SELECT v.*, s.id AS counted_as FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE
-- include: PostFilter.sql
) v ON v.account_id = a.id
GROUP BY a.id
HAVING a.is_active = 1 AND a.scrape_count > 0 OR COUNT(v.id) > 0
ORDER BY views DESC NULLS LAST, a.username

-- One row an account that was asked about: all active ones that were ever read, and the others that
-- posted in the window. Of an account that was never read nothing is known, not even that it has no posts.
SELECT
  a.username, a.display_name, a.is_target_account, a.followers,
  COUNT(DISTINCT v.counted_as) AS sounds,
  MAX(v.posted_at) AS last_post,
  a.last_scraped_at AS last_read,
  SUM(CASE WHEN v.views IS NOT NULL THEN v.saves END) * 100.0
    / NULLIF(SUM(CASE WHEN v.saves IS NOT NULL THEN v.views END), 0) AS saves_rate,
-- include: Figures.sql
FROM accounts a
LEFT JOIN (
  SELECT v.*, s.id AS counted_as FROM videos v
  JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
  WHERE
-- include: PostFilter.sql
) v ON v.account_id = a.id
WHERE
-- include: PostAccounts.sql
GROUP BY a.id
HAVING a.is_active = 1 AND a.scrape_count > 0 OR COUNT(v.id) > 0
ORDER BY views DESC NULLS LAST, a.username

-- One row an account that was asked about: all active ones that were ever read, and the others that
-- posted in the window. Of an account that was never read nothing is known, not even that it has no posts.
-- When it posted comes in seconds since 1970, in no order and in one text: to hand over a row for each
-- takes three times as long.
WITH posted AS (
  SELECT
    a.id,
    COUNT(DISTINCT s.id) AS sounds,
    MAX(v.posted_at) AS last_post,
    GROUP_CONCAT(unixepoch(v.posted_at), ' ') AS seconds,
    SUM(CASE WHEN v.views IS NOT NULL THEN v.saves END) * 100.0
      / NULLIF(SUM(CASE WHEN v.saves IS NOT NULL THEN v.views END), 0) AS saves_rate,
-- include: Figures.sql
  FROM accounts a
  CROSS JOIN videos v ON v.account_id = a.id -- account by account, so that nothing need be sorted
-- include: PostSounds.sql
  WHERE
-- include: PostFilter.sql
  GROUP BY a.id
)
SELECT
  a.username, a.display_name, a.is_target_account, a.followers,
  COALESCE(p.sounds, 0) AS sounds,
  p.last_post,
  p.seconds,
  a.last_scraped_at AS last_read,
  p.saves_rate,
  COALESCE(p.posts, 0) AS posts,
  p.views, p.likes, p.comments, p.shares, p.saves,
  COALESCE(p.posts_without_counts, 0) AS posts_without_counts,
  p.mean_of_rates, p.pooled_rate
FROM accounts a
LEFT JOIN posted p ON p.id = a.id
WHERE (a.is_active = 1 AND a.scrape_count > 0 OR p.posts > 0) AND
-- include: PostAccounts.sql
ORDER BY p.views DESC NULLS LAST, a.username

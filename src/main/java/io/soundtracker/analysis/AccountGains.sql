-- What posts gained in the window, by account.
-- include: PostGains.sql
SELECT a.username, v.*
FROM (
  SELECT account_id,
-- include: ViewsGained.sql
  FROM gains
  GROUP BY account_id
) v
JOIN accounts a ON a.id = v.account_id

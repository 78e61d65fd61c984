-- Whether an account (?8) counts as a target.
SELECT
-- include: IsTarget.sql
  AS is_target
FROM accounts a
WHERE a.username = ?8

-- Those of some accounts (?8, a JSON list of names) whose posts are asked about.
SELECT a.username
FROM accounts a
WHERE a.username IN (SELECT value FROM json_each(?8)) AND
-- include: PostAccounts.sql
ORDER BY a.username

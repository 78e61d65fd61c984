-- What each account is called.
SELECT id, username FROM accounts

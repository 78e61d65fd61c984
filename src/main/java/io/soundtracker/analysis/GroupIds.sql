-- By which ids the gains of posts are summed up: accounts if ?1 is 'account', else sounds, and 0 for none.
SELECT id FROM accounts WHERE ?1 = 'account'
UNION ALL
SELECT id FROM sounds WHERE ?1 <> 'account'
UNION ALL
SELECT 0 WHERE ?1 <> 'account'

-- Why a sound (?1) is on the list that reports leave out: by its own name or an alias.
SELECT e.sound_key, e.added_at, e.added_by, e.reason
FROM exclusive_songs e
JOIN sounds x ON x.sound_key = e.sound_key
WHERE COALESCE(x.same_as, x.id) = ?1
ORDER BY e.sound_key
LIMIT 1

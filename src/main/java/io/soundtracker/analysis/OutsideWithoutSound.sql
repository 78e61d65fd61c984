-- The posts of the window that are no target's, and whose sound is not known.
SELECT COUNT(*) AS posts
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE v.sound_id IS NULL AND NOT
-- include: IsTarget.sql
  AND
-- include: PostFilter.sql

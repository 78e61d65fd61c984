-- What the list of songs to leave out takes from the posts that are asked about.
SELECT COUNT(DISTINCT own.id) AS sounds, COUNT(*) AS posts
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE (own.id IN
-- include: LeftOutSounds.sql
  OR s.id IN
-- include: LeftOutSounds.sql
  ) AND
-- include: PostFilter.sql

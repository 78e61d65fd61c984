-- What the list of songs to leave out takes from the posts that are asked about.
SELECT COUNT(DISTINCT v.sound_id) AS sounds, COUNT(*) AS posts
FROM
-- include: LeftOutIds.sql
  left_out
CROSS JOIN videos v ON v.sound_id = left_out.id -- beginning with the list, which is short
JOIN accounts a ON a.id = v.account_id
WHERE
-- include: PostFilter.sql

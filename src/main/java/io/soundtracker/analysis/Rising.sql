-- The uses of each sound in the window, as far as they were found by its end: of every post the account
-- and the second since 1970, with blanks between, in one text: to hand over a row for each takes twice
-- as long. Original sounds only if ?8 is set. Names come last, so that they need not be sorted with each
-- post.
SELECT s.sound_key, s.song_title, s.artist_name, used.uses
FROM (
  SELECT
-- include: SoundOfPost.sql
      AS sound,
    GROUP_CONCAT(a.username || ' ' || unixepoch(v.posted_at), ' ') AS uses
  FROM videos v
  JOIN accounts a ON a.id = v.account_id
  WHERE v.sound_id IS NOT NULL AND
-- include: FoundInTime.sql
    AND
-- include: PostFilter.sql
  GROUP BY sound
) used
JOIN sounds s ON s.id = used.sound
WHERE ?8 = 1 OR COALESCE(s.is_original, 0) = 0

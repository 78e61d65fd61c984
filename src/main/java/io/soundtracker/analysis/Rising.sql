-- Every post with a sound in the window, as far as it was found by its end; original sounds only if
-- ?8 is set.
SELECT s.id AS sound, s.sound_key, s.song_title, s.artist_name, a.username, v.posted_at
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE s.id IS NOT NULL AND (?8 = 1 OR COALESCE(s.is_original, 0) = 0) AND
-- include: FoundInTime.sql
  AND
-- include: PostFilter.sql

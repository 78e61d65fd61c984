-- What posts gained in the window, by their sound; posts without a sound have a row of their own.
-- include: PostGains.sql
SELECT s.sound_key, v.*
FROM (
  SELECT sound_id,
-- include: ViewsGained.sql
  FROM gains
  GROUP BY sound_id
) v
-- include: PostSounds.sql

LEFT JOIN sounds s ON s.id =
-- include: SoundOfPost.sql

-- By which sound or song the posts of each sound are counted.
SELECT v.sound_id, s.sound_key
FROM (SELECT id AS sound_id FROM sounds) v
-- include: PostSounds.sql

-- The other names of a sound (?1), or of a song and its versions (?2), with the posts that were
-- listed under each.
SELECT n.sound_key AS name, s.sound_key AS sound,
  (SELECT COUNT(*) FROM videos v WHERE v.sound_id = s.id AND v.listed_sound_id = n.id) AS posts
FROM sounds n
JOIN sounds s ON s.id = n.same_as
WHERE s.id IN
-- include: SoundMembers.sql
ORDER BY s.sound_key, posts DESC, n.sound_key

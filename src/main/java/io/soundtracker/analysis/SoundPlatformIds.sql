-- The platform ids of a sound (?1), or of a song and its versions (?2), with the name that each was
-- listed with, and the edit that assigned it.
WITH names AS (
  SELECT id, id AS sound FROM sounds WHERE id IN
-- include: SoundMembers.sql
  UNION ALL
  SELECT id, same_as FROM sounds WHERE same_as IN
-- include: SoundMembers.sql
)
SELECT i.platform_sound_id, i.first_seen_at, s.sound_key AS sound, l.sound_key AS listed_name,
  CASE WHEN i.assigned_sound_id IS NULL THEN NULL ELSE
    (SELECT MAX(e.id) FROM sound_edit_steps t JOIN sound_edits e ON e.id = t.edit_id
     WHERE t.field = 'assigned' AND t.platform_sound_id = i.platform_sound_id
       AND e.undone_at IS NULL) END AS edit_id,
  i.assigned_sound_id IS NOT NULL AS assigned,
  (SELECT COUNT(*) FROM videos v
   WHERE v.sound_id = s.id AND v.platform_sound_id = i.platform_sound_id) AS posts
FROM names n
CROSS JOIN sound_ids i ON i.assigned_sound_id = n.id
  OR i.listed_sound_id = n.id AND i.assigned_sound_id IS NULL
JOIN sounds s ON s.id = n.sound
LEFT JOIN sounds l ON l.id = i.listed_sound_id
ORDER BY s.sound_key, posts DESC, i.platform_sound_id

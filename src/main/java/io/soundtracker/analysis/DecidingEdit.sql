-- The latest edit, not undone, that set a field (?1) of a name (?2) or of a platform id (?3).
SELECT
-- include: SoundEditColumns.sql
FROM sound_edits e
JOIN sound_edit_steps t ON t.edit_id = e.id
WHERE e.undone_at IS NULL AND t.field = ?1 AND (t.sound_id = ?2 OR t.platform_sound_id = ?3)
ORDER BY e.id DESC
LIMIT 1

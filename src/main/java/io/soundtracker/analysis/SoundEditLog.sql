-- Every edit, newest first.
SELECT
-- include: SoundEditColumns.sql
FROM sound_edits e
ORDER BY e.id DESC

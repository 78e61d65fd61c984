-- The edits that touched a sound (?1), or a song and its versions (?2): a name or platform id of it,
-- or what they belong to. Newest first.
WITH members AS
-- include: SoundMembers.sql
SELECT
-- include: SoundEditColumns.sql
FROM sound_edits e
WHERE EXISTS (
  SELECT 1 FROM sound_edit_steps t
  LEFT JOIN sounds n ON n.id = t.sound_id
  LEFT JOIN sound_ids i ON i.platform_sound_id = t.platform_sound_id
  LEFT JOIN sounds m ON m.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
  WHERE t.edit_id = e.id
    AND (COALESCE(n.same_as, n.id) IN members
      OR COALESCE(m.same_as, m.id) IN members
      OR t.field IN ('same_as', 'song_id', 'assigned')
        AND (CAST(t.value_before AS INTEGER) IN members
          OR CAST(t.value_after AS INTEGER) IN members)))
ORDER BY e.id DESC

-- The edits that touched a sound (?1), or a song and its versions (?2): a name or platform id of it,
-- or what they belong to. Newest first.
SELECT e.id, e.kind, e.summary, e.made_at, e.made_by, e.why, e.undone_at, e.undone_by
FROM sound_edits e
WHERE EXISTS (
  SELECT 1 FROM sound_edit_steps t
  LEFT JOIN sounds n ON n.id = t.sound_id
  LEFT JOIN sound_ids i ON i.platform_sound_id = t.platform_sound_id
  LEFT JOIN sounds m ON m.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
  WHERE t.edit_id = e.id
    AND (COALESCE(n.same_as, n.id) IN
-- include: SoundMembers.sql
      OR COALESCE(m.same_as, m.id) IN
-- include: SoundMembers.sql
      OR t.field IN ('same_as', 'song_id', 'assigned')
        AND CAST(?1 AS TEXT) IN (t.value_before, t.value_after)))
ORDER BY e.id DESC

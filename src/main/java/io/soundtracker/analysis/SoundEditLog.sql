SELECT id, kind, summary, made_at, made_by, why, undone_at, undone_by
FROM sound_edits ORDER BY id DESC

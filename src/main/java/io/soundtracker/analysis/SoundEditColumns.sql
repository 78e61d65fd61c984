  e.id, e.kind, e.summary, e.made_at, e.made_by, e.why, e.undone_at, e.undone_by

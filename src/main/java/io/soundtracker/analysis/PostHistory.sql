-- One post with all that is stored of it beside its snapshots.
SELECT
  v.is_pinned, v.is_photo, v.missing_since,
  v.tracking_started_at, v.checks_completed, v.next_check_at, v.tracking_complete,
-- include: PostColumns.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
WHERE v.video_id = ?1

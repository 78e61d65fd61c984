-- When each post is to be measured again: a young post changes by the hour, an old one hardly at all.

ALTER TABLE videos ADD COLUMN check_schedule TEXT;            -- JSON array of UTC times
ALTER TABLE videos ADD COLUMN next_check_at TIMESTAMP;        -- the first of them not met or missed
ALTER TABLE videos ADD COLUMN checks_completed INTEGER DEFAULT 0;
ALTER TABLE videos ADD COLUMN tracking_started_at TIMESTAMP;  -- NULL: never under a schedule
ALTER TABLE videos ADD COLUMN tracking_complete BOOLEAN DEFAULT 0;

CREATE INDEX idx_videos_next_check_at ON videos (next_check_at)
WHERE tracking_complete = 0 AND next_check_at IS NOT NULL;

-- Posts whose time to be measured has come, the longest overdue first.
CREATE VIEW posts_pending_checkback AS
SELECT v.video_id, a.username, v.tiktok_url, v.posted_at, v.measured_at, v.next_check_at,
    CAST((julianday('now') - julianday(v.next_check_at)) * 1440 AS INTEGER) AS minutes_overdue,
    v.checks_completed, json_array_length(v.check_schedule) AS checks_planned
FROM videos v JOIN accounts a ON a.id = v.account_id
WHERE v.tracking_complete = 0 AND v.next_check_at IS NOT NULL
    AND v.next_check_at <= CURRENT_TIMESTAMP AND v.is_deleted = 0 AND a.is_active = 1
    AND (a.not_before IS NULL OR a.not_before <= CURRENT_TIMESTAMP)
ORDER BY v.next_check_at;

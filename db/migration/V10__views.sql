-- Views for people who ask by SQL, and the indexes that these and the analyses need. docs/sql.md has
-- a line on each column. Times are UTC; what is not known is NULL.

DROP INDEX idx_history_video_id;          -- the last snapshot up to a moment, with its views
CREATE INDEX idx_history_video_id ON video_history (video_id, scraped_at, views);
DROP INDEX idx_videos_video_id;           -- all posts in the order of their snapshots
CREATE INDEX idx_videos_video_id ON videos (video_id, account_id, sound_id);

DROP INDEX idx_videos_account_id;         -- an account's posts since a moment
CREATE INDEX idx_videos_account_id ON videos (account_id, posted_at);

DROP INDEX idx_videos_sound_id;           -- who used a sound, and when
CREATE INDEX idx_videos_sound_id ON videos (sound_id, posted_at, account_id);

DROP INDEX idx_logs_account_id;           -- an account's latest listings
CREATE INDEX idx_logs_account_id ON scrape_logs (account_id, timestamp);

-- Posts, one row each.
CREATE VIEW v_videos AS
SELECT
    v.video_id,
    a.username AS account,
    COALESCE(a.is_target_account, 0) AS is_target,
    s.sound_key AS sound,
    g.sound_key AS song,
    s.version,
    s.is_original,
    n.sound_key AS listed_sound,
    v.platform_sound_id,
    v.posted_at,
    v.upload_date AS day,
    ROUND(julianday('now') - julianday(v.posted_at), 2) AS age_days,
    v.views, v.likes, v.comments, v.shares, v.saves,
    v.likes + v.comments + v.shares AS interactions,
    v.engagement_rate AS engagement_percent,
    v.counts_exact,
    v.caption,
    v.hashtags,
    v.duration AS duration_seconds,
    v.is_photo,
    v.is_pinned,
    v.is_deleted,
    v.missing_since,
    v.created_at AS first_seen_at,
    v.measured_at,
    v.tiktok_url AS link
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
LEFT JOIN sounds g ON g.id = COALESCE(s.song_id, s.id)
LEFT JOIN sounds n ON n.id = v.listed_sound_id;

-- Sounds, one row each; their aliases are counted, not listed.
CREATE VIEW v_sounds AS
SELECT
    s.sound_key AS sound,
    s.song_title AS title,
    s.artist_name AS artist,
    g.sound_key AS song,
    s.version,
    s.is_original,
    (SELECT COUNT(*) FROM sounds n WHERE n.same_as = s.id) AS aliases,
    (SELECT COUNT(*) FROM sounds n
     JOIN sound_ids i ON i.listed_sound_id = n.id AND i.assigned_sound_id IS NULL
     WHERE n.id = s.id OR n.same_as = s.id)
    + (SELECT COUNT(*) FROM sounds n JOIN sound_ids i ON i.assigned_sound_id = n.id
       WHERE n.id = s.id OR n.same_as = s.id)
        AS platform_ids,
    s.total_usage_count AS posts,
    s.total_views AS views,
    s.total_likes AS likes,
    s.total_comments AS comments,
    s.total_shares AS shares,
    (SELECT SUM(v.saves) FROM videos v WHERE v.sound_id = s.id) AS saves,
    s.avg_engagement_rate AS engagement_mean_percent,
    (SELECT SUM(CASE WHEN v.views IS NOT NULL THEN v.likes + v.comments + v.shares END) * 100.0
         / NULLIF(SUM(CASE WHEN v.likes + v.comments + v.shares IS NOT NULL THEN v.views END), 0)
     FROM videos v WHERE v.sound_id = s.id) AS engagement_pooled_percent,
    (SELECT COUNT(DISTINCT v.account_id) FROM videos v WHERE v.sound_id = s.id) AS accounts,
    (SELECT COUNT(DISTINCT v.account_id) FROM videos v
     JOIN accounts a ON a.id = v.account_id AND a.is_target_account = 1
     WHERE v.sound_id = s.id) AS target_accounts,
    (SELECT MIN(v.posted_at) FROM videos v WHERE v.sound_id = s.id) AS first_post,
    (SELECT MAX(v.posted_at) FROM videos v WHERE v.sound_id = s.id) AS last_post,
    s.is_exclusive,
    s.id IN (SELECT COALESCE(n.same_as, n.id) FROM exclusive_songs e
             JOIN sounds n ON n.sound_key = e.sound_key) AS is_left_out
FROM sounds s
JOIN sounds g ON g.id = COALESCE(s.song_id, s.id)
WHERE s.same_as IS NULL;

-- How far accounts were read: one row each that is active or has posts. Everything that was posted
-- until known_until is stored: the latest attempt was complete, some listing went back to the first
-- post, and what lies between the listings since was read by a later one. Of posts that other tools
-- stored without a time nothing can be said of any time.
CREATE VIEW v_coverage AS
SELECT
    a.username AS account,
    COALESCE(a.is_target_account, 0) AS is_target,
    a.is_active,
    t.timestamp AS last_attempt_at,
    t.status AS last_attempt,
    t.reason AS last_reason,
    (SELECT MAX(l.timestamp) FROM scrape_logs l
     WHERE l.account_id = a.id AND l.covered_from IS NOT NULL) AS last_complete_at,
    (SELECT MAX(l.timestamp) FROM scrape_logs l
     WHERE l.account_id = a.id AND l.covered_from = '0001-01-01 00:00:00') AS last_whole_at,
    CASE WHEN t.covered_from IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM videos v WHERE v.account_id = a.id AND v.posted_at IS NULL
    ) AND NOT EXISTS (
        SELECT 1 FROM scrape_logs l
        WHERE l.account_id = a.id
            AND l.timestamp >= COALESCE((
                SELECT MAX(w.timestamp) FROM scrape_logs w
                WHERE w.account_id = a.id AND w.covered_from = '0001-01-01 00:00:00'),
                '0001-01-01 00:00:00')
            AND l.covered_from > COALESCE((
            SELECT MAX(p.timestamp) FROM scrape_logs p
            WHERE p.account_id = a.id AND p.timestamp < l.timestamp
                AND p.covered_from IS NOT NULL), '0001-01-01 00:00:00')
            AND NOT EXISTS (
                SELECT 1 FROM scrape_logs m
                WHERE m.account_id = a.id AND m.timestamp > l.timestamp
                    AND m.covered_from <= COALESCE((
                        SELECT MAX(p.timestamp) FROM scrape_logs p
                        WHERE p.account_id = a.id AND p.timestamp < l.timestamp
                            AND p.covered_from IS NOT NULL), '0001-01-01 00:00:00')))
    THEN t.timestamp END AS known_until
FROM accounts a
LEFT JOIN scrape_logs t ON t.id = (
    SELECT l.id FROM scrape_logs l
    WHERE l.account_id = a.id AND l.status <> 'skipped'
    ORDER BY l.timestamp DESC, l.id DESC LIMIT 1)
WHERE a.is_active = 1 OR EXISTS (SELECT 1 FROM videos v WHERE v.account_id = a.id);

-- Accounts with all that is stored of their posts.
CREATE VIEW v_accounts AS
SELECT
    a.username AS account,
    a.display_name AS name,
    COALESCE(a.is_target_account, 0) AS is_target,
    a.is_active,
    a.followers,
    a.total_videos AS posts_on_profile,
    COUNT(v.id) AS posts,
    COUNT(CASE WHEN v.is_deleted = 1 THEN 1 END) AS deleted_posts,
    COUNT(DISTINCT v.sound_id) AS sounds,
    SUM(v.views) AS views,
    SUM(v.likes) AS likes,
    SUM(v.comments) AS comments,
    SUM(v.shares) AS shares,
    SUM(v.saves) AS saves,
    AVG(CASE WHEN v.views > 0 THEN v.engagement_rate END) AS engagement_mean_percent,
    SUM(CASE WHEN v.views IS NOT NULL THEN v.likes + v.comments + v.shares END) * 100.0
        / NULLIF(SUM(CASE WHEN v.likes + v.comments + v.shares IS NOT NULL THEN v.views END), 0)
        AS engagement_pooled_percent,
    MIN(v.posted_at) AS first_post,
    MAX(v.posted_at) AS last_post,
    a.last_scraped_at AS last_read_at,
    a.last_full_listing_at,
    a.trouble,
    a.trouble_since
FROM accounts a
LEFT JOIN videos v ON v.account_id = a.id
GROUP BY a.username, a.is_target_account, a.is_active, a.id;

-- What was posted with a sound on a day.
CREATE VIEW v_sound_daily AS
SELECT
    s.sound_key AS sound,
    g.sound_key AS song,
    v.upload_date AS day,
    COUNT(*) AS posts,
    COUNT(DISTINCT v.account_id) AS accounts,
    COUNT(DISTINCT CASE WHEN a.is_target_account = 1 THEN a.id END) AS target_accounts,
    SUM(v.views) AS views,
    SUM(v.likes) AS likes,
    SUM(v.comments) AS comments,
    SUM(v.shares) AS shares,
    SUM(v.saves) AS saves,
    COUNT(*) - COUNT(v.views) AS posts_without_views
FROM videos v
JOIN accounts a ON a.id = v.account_id
JOIN sounds s ON s.id = v.sound_id
JOIN sounds g ON g.id = COALESCE(s.song_id, s.id)
GROUP BY s.sound_key, g.sound_key, v.upload_date;

-- The last snapshot of each post that has one, and what it gained since the snapshot before.
CREATE VIEW v_latest_video_metrics AS
SELECT
    v.video_id,
    a.username AS account,
    s.sound_key AS sound,
    v.posted_at,
    h.scraped_at AS measured_at,
    ROUND((julianday(h.scraped_at) - julianday(v.posted_at)) * 24, 1) AS age_hours,
    h.views, h.likes, h.comments, h.shares, h.saves,
    h.engagement_rate AS engagement_percent,
    h.counts_exact,
    p.scraped_at AS previous_at,
    ROUND((julianday(h.scraped_at) - julianday(p.scraped_at)) * 24, 1) AS hours_between,
    h.views - p.views AS views_gained,
    h.likes - p.likes AS likes_gained,
    h.comments - p.comments AS comments_gained,
    h.shares - p.shares AS shares_gained,
    h.saves - p.saves AS saves_gained,
    ROUND((h.views - p.views) / NULLIF(julianday(h.scraped_at) - julianday(p.scraped_at), 0))
        AS views_per_day,
    h.session_id
FROM videos v
JOIN accounts a ON a.id = v.account_id
LEFT JOIN sounds s ON s.id = v.sound_id
JOIN video_history h ON h.id = (
    SELECT l.id FROM video_history l WHERE l.video_id = v.video_id
    ORDER BY l.scraped_at DESC, l.id DESC LIMIT 1)
LEFT JOIN video_history p ON p.id = (
    SELECT l.id FROM video_history l WHERE l.video_id = v.video_id
    ORDER BY l.scraped_at DESC, l.id DESC LIMIT 1 OFFSET 1);

-- Sounds that targets used, and how far they are theirs alone, over all time. An account outside the
-- targets may have used any of them if what it posted is not known up to the sound's last post.
CREATE VIEW v_exclusive AS
WITH outsiders AS MATERIALIZED (
    SELECT a.id, c.account, c.known_until
    FROM v_coverage c JOIN accounts a ON a.username = c.account
    WHERE c.is_target = 0
),
used AS (
    SELECT
        s.id, s.sound_key, s.song_title, s.artist_name, s.is_original, s.song_id,
        COUNT(DISTINCT v.account_id) - COUNT(DISTINCT o.account) AS target_accounts,
        COUNT(DISTINCT o.account) AS outside_accounts,
        COUNT(*) - COUNT(o.account) AS target_posts,
        COUNT(o.account) AS outside_posts,
        MIN(CASE WHEN o.account IS NULL THEN v.posted_at END) AS first_target_post,
        MIN(CASE WHEN o.account IS NOT NULL THEN v.posted_at END) AS first_outside_post,
        MAX(v.posted_at) AS last_post,
        MIN(o.account) AS outside_account
    FROM videos v
    JOIN sounds s ON s.id = v.sound_id
    LEFT JOIN outsiders o ON o.id = v.account_id
    WHERE v.posted_at IS NOT NULL
    GROUP BY s.sound_key
    HAVING COUNT(*) > COUNT(o.account)
),
judged AS (
    SELECT
        u.*,
        (SELECT COUNT(*) FROM outsiders o
         WHERE (o.known_until >= u.last_post) IS NOT TRUE AND NOT EXISTS (
             SELECT 1 FROM videos v
             WHERE v.sound_id = u.id AND v.account_id = o.id AND v.posted_at IS NOT NULL))
            AS accounts_not_read
    FROM used u
)
SELECT
    j.sound_key AS sound,
    j.song_title AS title,
    j.artist_name AS artist,
    g.sound_key AS song,
    j.is_original,
    CASE
        WHEN j.outside_accounts > 1 THEN 'shared'
        WHEN j.accounts_not_read > 0 THEN 'unknown'
        WHEN j.outside_accounts = 1 THEN 'near-exclusive'
        ELSE 'exclusive'
    END AS status,
    j.target_accounts,
    j.outside_accounts,
    j.target_posts,
    j.outside_posts,
    j.first_target_post,
    j.first_outside_post,
    CASE WHEN j.outside_accounts = 1 THEN j.outside_account END AS outside_account,
    j.accounts_not_read,
    k.known_until
FROM judged j
JOIN sounds g ON g.id = COALESCE(j.song_id, j.id)
CROSS JOIN (SELECT CASE WHEN COUNT(*) = COUNT(known_until) THEN MIN(known_until) END AS known_until
            FROM outsiders) k;

-- Sessions, one row each.
CREATE VIEW v_sessions AS
SELECT
    session_id,
    start_time AS started_at,
    end_time AS ended_at,
    ROUND((julianday(end_time) - julianday(start_time)) * 1440, 1) AS minutes,
    status,
    total_accounts AS accounts,
    successful_scrapes AS complete,
    partial_scrapes AS partial,
    failed_scrapes AS failed,
    total_videos_scraped AS posts,
    total_new_videos AS new_posts,
    total_updated_videos AS updated_posts,
    source,
    exit_code,
    ended_by
FROM scrape_sessions;

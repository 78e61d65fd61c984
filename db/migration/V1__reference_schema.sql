-- The seven tables that every tool around tracker.db relies on: accounts, videos, sounds,
-- scrape sessions and logs, metric history, and the songs that reports leave out.
-- Unknown counts are bound as NULL by the program; the defaults only serve other writers.

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL UNIQUE,           -- @handle, lower case
    display_name TEXT,
    followers INTEGER,
    following INTEGER,
    total_videos INTEGER,                    -- as the profile says, not as stored
    total_likes INTEGER,
    bio TEXT,
    is_active BOOLEAN DEFAULT 1,
    is_target_account BOOLEAN DEFAULT 0,     -- counts as "ours" when exclusivity is asked
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    last_scraped_at TIMESTAMP,               -- last complete listing, UTC
    scrape_count INTEGER DEFAULT 0,
    notes TEXT
);

CREATE INDEX idx_accounts_username ON accounts (username);
CREATE INDEX idx_accounts_active ON accounts (is_active);
CREATE INDEX idx_accounts_target ON accounts (is_target_account);
CREATE INDEX idx_accounts_last_scraped ON accounts (last_scraped_at);

CREATE TABLE sounds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sound_key TEXT NOT NULL UNIQUE,          -- Title - Artist, Artist
    song_title TEXT NOT NULL,
    artist_name TEXT,
    is_exclusive BOOLEAN DEFAULT 0,          -- found by analysis: only targets use it
    total_usage_count INTEGER DEFAULT 0,
    total_views INTEGER DEFAULT 0,
    total_likes INTEGER DEFAULT 0,
    total_comments INTEGER DEFAULT 0,
    total_shares INTEGER DEFAULT 0,
    avg_engagement_rate REAL DEFAULT 0.0,    -- mean of rates over videos with views, percent
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    notes TEXT
);

CREATE INDEX idx_sounds_sound_key ON sounds (sound_key);
CREATE INDEX idx_sounds_exclusive ON sounds (is_exclusive);
CREATE INDEX idx_sounds_usage_count ON sounds (total_usage_count);

CREATE TABLE videos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    video_id TEXT NOT NULL UNIQUE,
    account_id INTEGER NOT NULL,
    tiktok_url TEXT NOT NULL,
    upload_date TEXT NOT NULL,               -- UTC date, YYYY-MM-DD
    views INTEGER DEFAULT 0,
    likes INTEGER DEFAULT 0,
    comments INTEGER DEFAULT 0,
    shares INTEGER DEFAULT 0,
    engagement_rate REAL DEFAULT 0.0,        -- (likes + comments + shares) / views * 100
    caption TEXT,
    hashtags TEXT,                           -- comma-separated, without #
    sound_id INTEGER,                        -- NULL for a post without a sound
    duration INTEGER,                        -- seconds
    is_deleted BOOLEAN DEFAULT 0,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    FOREIGN KEY (sound_id) REFERENCES sounds (id) ON DELETE SET NULL
);

CREATE INDEX idx_videos_video_id ON videos (video_id);
CREATE INDEX idx_videos_account_id ON videos (account_id);
CREATE INDEX idx_videos_sound_id ON videos (sound_id);
CREATE INDEX idx_videos_upload_date ON videos (upload_date);
CREATE INDEX idx_videos_views ON videos (views);
CREATE INDEX idx_videos_engagement ON videos (engagement_rate);

CREATE TABLE scrape_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL UNIQUE,
    start_time TIMESTAMP NOT NULL,
    end_time TIMESTAMP,
    status TEXT DEFAULT 'running',           -- running, completed, failed, partial
    total_accounts INTEGER DEFAULT 0,
    successful_scrapes INTEGER DEFAULT 0,    -- complete listings
    failed_scrapes INTEGER DEFAULT 0,
    total_videos_scraped INTEGER DEFAULT 0,
    total_new_videos INTEGER DEFAULT 0,
    total_updated_videos INTEGER DEFAULT 0,
    error_log TEXT,                          -- JSON
    configuration TEXT,                      -- JSON
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_sessions_session_id ON scrape_sessions (session_id);
CREATE INDEX idx_sessions_start_time ON scrape_sessions (start_time);
CREATE INDEX idx_sessions_status ON scrape_sessions (status);

CREATE TABLE scrape_logs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL,
    account_id INTEGER NOT NULL,
    timestamp TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    status TEXT NOT NULL,                    -- success, partial, failed, skipped
    videos_found INTEGER DEFAULT 0,
    new_videos INTEGER DEFAULT 0,
    updated_videos INTEGER DEFAULT 0,
    error_message TEXT,
    execution_time_seconds REAL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX idx_logs_session_id ON scrape_logs (session_id);
CREATE INDEX idx_logs_account_id ON scrape_logs (account_id);
CREATE INDEX idx_logs_timestamp ON scrape_logs (timestamp);

CREATE TABLE video_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    video_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    views INTEGER DEFAULT 0,
    likes INTEGER DEFAULT 0,
    comments INTEGER DEFAULT 0,
    shares INTEGER DEFAULT 0,
    engagement_rate REAL DEFAULT 0.0,
    scraped_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (video_id) REFERENCES videos (video_id) ON DELETE CASCADE
);

CREATE INDEX idx_history_video_id ON video_history (video_id);
CREATE INDEX idx_history_session_id ON video_history (session_id);
CREATE INDEX idx_history_scraped_at ON video_history (scraped_at);

CREATE TABLE exclusive_songs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sound_key TEXT NOT NULL UNIQUE,
    song_title TEXT NOT NULL,
    artist_name TEXT,
    added_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    added_by TEXT DEFAULT 'system',
    reason TEXT,
    FOREIGN KEY (sound_key) REFERENCES sounds (sound_key) ON DELETE CASCADE
);

CREATE TRIGGER update_accounts_timestamp
AFTER UPDATE ON accounts
BEGIN
    UPDATE accounts SET updated_at = CURRENT_TIMESTAMP
    WHERE id = NEW.id;
END;

CREATE TRIGGER update_videos_timestamp
AFTER UPDATE ON videos
BEGIN
    UPDATE videos SET updated_at = CURRENT_TIMESTAMP
    WHERE id = NEW.id;
END;

CREATE TRIGGER update_sounds_timestamp
AFTER UPDATE ON sounds
BEGIN
    UPDATE sounds SET updated_at = CURRENT_TIMESTAMP
    WHERE id = NEW.id;
END;

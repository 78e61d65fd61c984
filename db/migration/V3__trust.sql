-- How far an observation can be trusted: which counts are exact, what is missing since when, which
-- accounts are closed to us, under which names they went before, and how each listing went.

ALTER TABLE accounts ADD COLUMN trouble TEXT;                 -- why it cannot be read; NULL: it can
ALTER TABLE accounts ADD COLUMN trouble_since TIMESTAMP;
ALTER TABLE accounts ADD COLUMN not_before TIMESTAMP;         -- not due until then

-- Handles that an account had before it was renamed.
CREATE TABLE account_handles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL,
    handle TEXT NOT NULL,                    -- @handle, lower case
    renamed_at TIMESTAMP NOT NULL,           -- when the new one was first seen
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX idx_account_handles_handle ON account_handles (handle);
CREATE INDEX idx_account_handles_account_id ON account_handles (account_id);

ALTER TABLE videos ADD COLUMN counts_exact BOOLEAN;           -- 0: some may be rounded
ALTER TABLE videos ADD COLUMN missing_since TIMESTAMP;        -- first complete listing without it
ALTER TABLE videos ADD COLUMN missing_listings INTEGER DEFAULT 0;
ALTER TABLE videos ADD COLUMN platform_sound_id TEXT;         -- of the recording that it uses
ALTER TABLE videos ADD COLUMN is_pinned BOOLEAN;
ALTER TABLE videos ADD COLUMN is_photo BOOLEAN;

ALTER TABLE video_history ADD COLUMN counts_exact BOOLEAN;

ALTER TABLE scrape_logs ADD COLUMN source TEXT;               -- such as: yt-dlp 2026.08.19
ALTER TABLE scrape_logs ADD COLUMN stderr TEXT;               -- without credentials
ALTER TABLE scrape_logs ADD COLUMN attempts INTEGER;
ALTER TABLE scrape_logs ADD COLUMN pages INTEGER;
ALTER TABLE scrape_logs ADD COLUMN unread_pages INTEGER;
ALTER TABLE scrape_logs ADD COLUMN bare_videos INTEGER;        -- posts without their page

ALTER TABLE scrape_sessions ADD COLUMN ended_by TEXT;         -- the reason that ended it early
ALTER TABLE scrape_sessions ADD COLUMN cool_down_until TIMESTAMP;

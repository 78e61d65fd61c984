-- What an honest answer needs beside the bare counts: who an account really is, how far each
-- listing reached and why it ended, when exactly a post went up and when it was last measured.

ALTER TABLE accounts ADD COLUMN channel_id TEXT;              -- sec_uid, survives renames
ALTER TABLE accounts ADD COLUMN uploader_id TEXT;             -- numeric id
ALTER TABLE accounts ADD COLUMN last_full_listing_at TIMESTAMP;

ALTER TABLE videos ADD COLUMN saves INTEGER;
ALTER TABLE videos ADD COLUMN posted_at TIMESTAMP;            -- UTC, to the second
ALTER TABLE videos ADD COLUMN measured_at TIMESTAMP;          -- last listing that showed it

ALTER TABLE sounds ADD COLUMN is_original BOOLEAN DEFAULT 0;  -- recorded by a post's author

ALTER TABLE video_history ADD COLUMN saves INTEGER;

ALTER TABLE scrape_sessions ADD COLUMN partial_scrapes INTEGER DEFAULT 0;
ALTER TABLE scrape_sessions ADD COLUMN source TEXT;           -- such as: yt-dlp 2026.08.19
ALTER TABLE scrape_sessions ADD COLUMN exit_code INTEGER;

ALTER TABLE scrape_logs ADD COLUMN reason TEXT;               -- why a listing is not complete
ALTER TABLE scrape_logs ADD COLUMN refused_lines INTEGER DEFAULT 0;
-- Set for complete listings only: every post since then was listed. '0001-01-01 00:00:00' for
-- a listing of the whole account.
ALTER TABLE scrape_logs ADD COLUMN covered_from TIMESTAMP;

-- The lists of accounts and songs that the settings name are taken in when they change, so that
-- what was changed by hand since is not undone at every start.
CREATE TABLE declared_lists (
    name TEXT PRIMARY KEY,                   -- accounts, exclusive-songs
    sha256 TEXT NOT NULL,                    -- of the file as last taken in
    taken_at TIMESTAMP NOT NULL
);

CREATE INDEX idx_accounts_channel_id ON accounts (channel_id);
CREATE INDEX idx_videos_posted_at ON videos (posted_at);

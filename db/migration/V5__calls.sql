-- What was asked of the platform: one row for each call of yt-dlp, whatever came of it, so that a
-- budget of requests holds over all sessions.

CREATE TABLE ytdlp_calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL,
    account TEXT NOT NULL,                   -- @handle that was asked for
    started_at TIMESTAMP NOT NULL,
    seconds REAL,                            -- NULL: it runs, or was killed with its session
    requests INTEGER,                        -- pages that it was seen to ask for
    verdict TEXT,                            -- success, partial, failed
    reason TEXT                              -- why it is not a success
);

CREATE INDEX idx_ytdlp_calls_started_at ON ytdlp_calls (started_at);

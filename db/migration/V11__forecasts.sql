-- What was forecast, and what came of it. A forecast follows its sound through merges, splits and
-- renames; if its name is deleted, it stays for the count of forecasts made, about nothing.

CREATE TABLE forecast_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    as_of TIMESTAMP NOT NULL,                -- the latest listing that they rest on
    made_at TIMESTAMP NOT NULL,
    zone TEXT NOT NULL,                      -- whose days are counted
    accounts TEXT NOT NULL                   -- whose posts are counted: JSON array of ids
);

CREATE TABLE forecasts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL,
    sound_id INTEGER,                        -- of a sound or song
    of_song BOOLEAN NOT NULL DEFAULT 0,      -- all versions of it together
    video_id TEXT,                           -- of a post
    measure TEXT NOT NULL
        CHECK (measure IN ('posts', 'views gained', 'views at day 7', 'views at day 30')),
    method TEXT NOT NULL,
    method_version INTEGER NOT NULL,
    known_until TIMESTAMP NOT NULL,          -- sounds: end of the last day; posts: last snapshot
    target_at TIMESTAMP NOT NULL,            -- when it can be told what came
    value REAL NOT NULL,
    low REAL NOT NULL,                       -- between these in eight of ten cases
    high REAL NOT NULL,
    last_value REAL NOT NULL,                -- what two dumb forecasts said
    as_usual REAL NOT NULL,
    posts_before INTEGER,                    -- of the sound, in 28 days: is it still the same one?
    names TEXT,                              -- of the sound: JSON array of ids of sounds
    actual REAL,
    scored_at TIMESTAMP,
    FOREIGN KEY (run_id) REFERENCES forecast_runs (id) ON DELETE CASCADE,
    FOREIGN KEY (sound_id) REFERENCES sounds (id) ON DELETE SET NULL,
    FOREIGN KEY (video_id) REFERENCES videos (video_id) ON DELETE SET NULL
);

-- What is asked twice on the same day, or of the same snapshot, is one forecast.
CREATE UNIQUE INDEX idx_forecasts_sound_id
ON forecasts (sound_id, of_song, measure, method, method_version, known_until)
WHERE sound_id IS NOT NULL;
CREATE UNIQUE INDEX idx_forecasts_video_id
ON forecasts (video_id, measure, method, method_version, known_until)
WHERE video_id IS NOT NULL;
CREATE INDEX idx_forecasts_run_id ON forecasts (run_id);
CREATE INDEX idx_forecasts_open ON forecasts (target_at) WHERE scored_at IS NULL;

-- Which names and platform ids are one and the same sound, which sounds are versions of one song,
-- who decided that, and how to take it back. A post's sound_id is never decided by itself: it
-- follows from the name and the platform id that the post was listed with.

ALTER TABLE sounds ADD COLUMN same_as INTEGER                 -- the sound that this is an alias of;
    REFERENCES sounds (id) ON DELETE SET NULL;                -- never itself an alias
ALTER TABLE sounds ADD COLUMN song_id INTEGER                 -- the song that this is a version of;
    REFERENCES sounds (id) ON DELETE SET NULL;                -- never itself an alias or a version
ALTER TABLE sounds ADD COLUMN version TEXT                    -- how it differs from the song
    CHECK (version IN
        ('sped up', 'slowed', 'remix', 'live', 'acoustic', 'instrumental', 'other'));

CREATE INDEX idx_sounds_same_as ON sounds (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX idx_sounds_song_id ON sounds (song_id) WHERE song_id IS NOT NULL;

-- The platform's ids of recordings. What an operator assigned is stronger than the listed name.
CREATE TABLE sound_ids (
    platform_sound_id TEXT PRIMARY KEY,
    listed_sound_id INTEGER,                 -- by the name that the platform lists it with
    assigned_sound_id INTEGER,               -- by an operator
    first_seen_at TIMESTAMP,                 -- in a listing; NULL: only assigned so far
    FOREIGN KEY (listed_sound_id) REFERENCES sounds (id) ON DELETE SET NULL,
    FOREIGN KEY (assigned_sound_id) REFERENCES sounds (id) ON DELETE SET NULL
) WITHOUT ROWID;

CREATE INDEX idx_sound_ids_listed ON sound_ids (listed_sound_id);
CREATE INDEX idx_sound_ids_assigned ON sound_ids (assigned_sound_id)
WHERE assigned_sound_id IS NOT NULL;

ALTER TABLE videos ADD COLUMN listed_sound_id INTEGER         -- the name that the listing gave
    REFERENCES sounds (id) ON DELETE SET NULL;

-- Every merge, split and so on, in the words of its day.
CREATE TABLE sound_edits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL
        CHECK (kind IN ('merge', 'split', 'rename', 'alias', 'group', 'ungroup')),
    summary TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    why TEXT,
    undone_at TIMESTAMP,
    undone_by TEXT
);

-- What an edit changed, value by value, so that an undo can put each back.
CREATE TABLE sound_edit_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edit_id INTEGER NOT NULL,
    field TEXT NOT NULL
        CHECK (field IN ('created', 'same_as', 'song_id', 'version', 'is_exclusive', 'assigned')),
    sound_id INTEGER,                        -- of all fields but 'assigned'
    platform_sound_id TEXT,                  -- of 'assigned'
    value_before TEXT,
    value_after TEXT,
    FOREIGN KEY (edit_id) REFERENCES sound_edits (id) ON DELETE CASCADE
);

CREATE INDEX idx_sound_edit_steps_edit_id ON sound_edit_steps (edit_id);
CREATE INDEX idx_sound_edit_steps_sound_id ON sound_edit_steps (sound_id, field);
CREATE INDEX idx_sound_edit_steps_platform_sound_id ON sound_edit_steps (platform_sound_id, field)
WHERE platform_sound_id IS NOT NULL;

-- When the exclusive songs were found and saved, to tell what changed since.
CREATE TABLE exclusive_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ran_at TIMESTAMP NOT NULL,
    since TEXT,                              -- first and last day of the window; NULL: open
    until TEXT,
    zone TEXT NOT NULL,                      -- in which those days are meant
    accounts INTEGER NOT NULL,               -- of the network then, and how many were wholly read
    accounts_read INTEGER NOT NULL,
    exclusive INTEGER NOT NULL,              -- sounds found to be exclusive
    unknown INTEGER NOT NULL                 -- exclusive as far as was read
);

-- The same platform id is the same sound: a released song's name before that of an original sound,
-- else the first that was stored.
UPDATE videos SET listed_sound_id = sound_id;

INSERT INTO sound_ids (platform_sound_id, listed_sound_id, first_seen_at)
SELECT platform_sound_id, sound_id, created_at FROM (
    SELECT v.platform_sound_id, v.sound_id, MIN(v.created_at) OVER one_id AS created_at,
        ROW_NUMBER() OVER (one_id ORDER BY s.is_original, v.id) AS place
    FROM videos v JOIN sounds s ON s.id = v.sound_id
    WHERE v.platform_sound_id IS NOT NULL
    WINDOW one_id AS (PARTITION BY v.platform_sound_id)
) WHERE place = 1;

UPDATE videos SET sound_id = i.listed_sound_id
FROM sound_ids i
WHERE i.platform_sound_id = videos.platform_sound_id AND videos.sound_id <> i.listed_sound_id;

-- Which ids were listed with a name, and the posts of a name that is to be deleted.
CREATE INDEX idx_videos_listed_sound_id ON videos (listed_sound_id, platform_sound_id);

UPDATE sounds SET (total_usage_count, total_views, total_likes, total_comments, total_shares,
    avg_engagement_rate) = (
        SELECT COUNT(*), SUM(views), SUM(likes), SUM(comments), SUM(shares),
            AVG(CASE WHEN views > 0 THEN engagement_rate END)
        FROM videos WHERE videos.sound_id = sounds.id);

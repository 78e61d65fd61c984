-- The posts that were listed under a name: whoever deletes a name, as an undo does, has to find them.

CREATE INDEX idx_videos_listed_sound_id ON videos (listed_sound_id);

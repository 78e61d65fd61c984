-- What a post (?1) was listed with, and what that stands for.
SELECT
  n.id AS name_id, n.sound_key AS listed_name, n.same_as IS NOT NULL AS name_is_alias,
  v.platform_sound_id, v.created_at AS found_at,
  i.first_seen_at, i.assigned_sound_id IS NOT NULL AS assigned,
  f.id AS filed_id, f.sound_key AS filed_name, f.same_as IS NOT NULL AS filed_is_alias,
  own.id AS sound_id, own.sound_key AS sound, own.is_original AS sound_original, own.version,
  song.id AS song_id, song.sound_key AS song, song.is_original AS song_original
FROM videos v
LEFT JOIN sounds n ON n.id = COALESCE(v.listed_sound_id, v.sound_id)
LEFT JOIN sound_ids i ON i.platform_sound_id = v.platform_sound_id
LEFT JOIN sounds f ON f.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
LEFT JOIN sounds own ON own.id = v.sound_id
LEFT JOIN sounds song ON song.id = own.song_id
WHERE v.video_id = ?1

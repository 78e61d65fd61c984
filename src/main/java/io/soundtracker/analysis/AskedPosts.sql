(SELECT COALESCE(CASE ?2 WHEN 'song' THEN own.song_id END, own.id) AS sound_id,
    v.account_id, v.id, v.video_id, v.posted_at, v.is_deleted, v.listed_sound_id
  FROM (SELECT value AS id FROM json_each(?1)) asked
  CROSS JOIN sounds own ON own.id = asked.id OR (?2 = 'song' AND own.song_id = asked.id)
  CROSS JOIN videos v ON v.sound_id = own.id
  WHERE v.posted_at >= ?3 AND v.posted_at < ?4 AND COALESCE(v.created_at, ?5) <= ?5
    AND +v.account_id IN (SELECT value FROM json_each(?6)))

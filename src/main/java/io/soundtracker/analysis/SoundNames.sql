-- The ids of all names that stand for the sounds or songs (?2) with these ids (JSON, ?1).
SELECT DISTINCT asked.id AS sound_id, n.id AS name_id
FROM (SELECT value AS id FROM json_each(?1)) asked
CROSS JOIN sounds own ON own.id = asked.id OR (?2 = 'song' AND own.song_id = asked.id)
CROSS JOIN sounds n ON n.id = own.id OR n.same_as = own.id

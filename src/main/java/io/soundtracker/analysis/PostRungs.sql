-- When a post was to be measured again, or is to be, earliest first.
SELECT rung.value AS due_at
FROM videos v, json_each(v.check_schedule) rung
WHERE v.video_id = ?1
ORDER BY rung.value

-- Platform ids that posts were listed with under the names of several sounds, one row an id and
-- sound. Of an id that an operator assigned, the matter is settled.
SELECT v.platform_sound_id, COALESCE(n.same_as, n.id) AS sound, COUNT(*) AS posts
FROM videos v
JOIN sounds n ON n.id = v.listed_sound_id
WHERE v.platform_sound_id IN (
    SELECT w.platform_sound_id FROM videos w
    JOIN sounds m ON m.id = w.listed_sound_id
    JOIN sound_ids i ON i.platform_sound_id = w.platform_sound_id
    WHERE i.assigned_sound_id IS NULL
    GROUP BY w.platform_sound_id
    HAVING MIN(COALESCE(m.same_as, m.id)) < MAX(COALESCE(m.same_as, m.id)))
GROUP BY v.platform_sound_id, COALESCE(n.same_as, n.id)
ORDER BY v.platform_sound_id, sound

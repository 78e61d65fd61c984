-- Platform ids that posts were listed with under the names of several sounds, one row an id and
-- sound. Of an id that an operator assigned, the matter is settled.
WITH uses AS MATERIALIZED (
  SELECT v.platform_sound_id, COALESCE(n.same_as, n.id) AS sound, v.posts
  FROM (SELECT platform_sound_id, listed_sound_id, COUNT(*) AS posts FROM videos
        WHERE platform_sound_id IS NOT NULL AND listed_sound_id IS NOT NULL
        GROUP BY listed_sound_id, platform_sound_id) v
  JOIN sounds n ON n.id = v.listed_sound_id)
SELECT platform_sound_id, sound, SUM(posts) AS posts
FROM uses
WHERE platform_sound_id IN (
    SELECT u.platform_sound_id FROM uses u
    JOIN sound_ids i ON i.platform_sound_id = u.platform_sound_id
    WHERE i.assigned_sound_id IS NULL
    GROUP BY u.platform_sound_id
    HAVING MIN(u.sound) < MAX(u.sound))
GROUP BY platform_sound_id, sound
ORDER BY platform_sound_id, sound

-- Of the posts since ?4 that are still there, the ages that were settled since ?1, each as met, missed
-- or out of reach. An age is met by a measurement before the next one, the last age by any later one;
-- runs that come every ?3 seconds cannot be counted on to meet one that the next follows sooner.
-- Posts that were taken off before their last age are left out.
WITH times AS (
    SELECT v.video_id, v.tracking_started_at, t.value AS due,
        LEAD(t.value) OVER (PARTITION BY v.video_id ORDER BY t.value) AS next
    FROM videos v, json_each(v.check_schedule) t
    WHERE v.posted_at > ?4 AND v.check_schedule IS NOT NULL AND v.is_deleted = 0
        AND (v.tracking_complete = 0 OR json_extract(v.check_schedule, '$[#-1]') <= ?2)
),
measured AS (
    SELECT t.*, (SELECT MIN(h.scraped_at) FROM video_history h
        WHERE h.video_id = t.video_id AND h.scraped_at >= t.due) AS at
    FROM times t
    WHERE t.due <= ?2
),
settled AS (
    SELECT at < COALESCE(next, '9999-12-31') AS met,
        CASE WHEN at < COALESCE(next, '9999-12-31') THEN at ELSE next END AS since,
        strftime('%s', next) - strftime('%s', due) < ?3 AS out_of_reach
    FROM measured
    WHERE COALESCE(next, '9999-12-31') > tracking_started_at
)
SELECT COUNT(*) FILTER (WHERE met) AS met,
    COUNT(*) FILTER (WHERE met IS NOT 1 AND NOT out_of_reach) AS missed,
    COUNT(*) FILTER (WHERE met IS NOT 1 AND out_of_reach) AS out_of_reach
FROM settled
WHERE since > ?1 AND since <= ?2

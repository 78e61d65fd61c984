-- Of the posts that are being checked on, the ages that have passed since ?1, each as met, missed
-- or out of reach. An age is met by a measurement before the next one; runs that come every ?3
-- seconds cannot be counted on to meet one that the next follows sooner.
WITH times AS (
    SELECT v.video_id, v.tracking_started_at, t.value AS due,
        LEAD(t.value) OVER (PARTITION BY v.video_id ORDER BY t.value) AS next
    FROM videos v, json_each(v.check_schedule) t
    WHERE v.tracking_complete = 0 AND v.next_check_at IS NOT NULL AND v.is_deleted = 0
),
passed AS (
    SELECT t.*, EXISTS (SELECT 1 FROM video_history h WHERE h.video_id = t.video_id
            AND h.scraped_at >= t.due AND h.scraped_at < t.next) AS met,
        (julianday(t.next) - julianday(t.due)) * 86400 < ?3 - 1 AS out_of_reach
    FROM times t
    WHERE t.next > ?1 AND t.next <= ?2 AND t.due >= t.tracking_started_at
)
SELECT COALESCE(SUM(met), 0) AS met,
    COALESCE(SUM(NOT met AND NOT out_of_reach), 0) AS missed,
    COALESCE(SUM(NOT met AND out_of_reach), 0) AS out_of_reach
FROM passed

-- When the counts of the window's posts were read: the earliest and the latest of their last times.
SELECT MIN(v.measured_at) AS first, MAX(v.measured_at) AS last
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostFilter.sql

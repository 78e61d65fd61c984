-- The views of the posts of a sound or song (?8) at their ages, as AccountCurves.sql tells them.
SELECT
-- include: CurveColumns.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
LEFT JOIN video_history h
  ON h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at < ?2
WHERE
-- include: FoundInTime.sql
  AND
-- include: PostsOfSound.sql
-- include: PostFilter.sql
ORDER BY v.video_id, h.scraped_at, h.views

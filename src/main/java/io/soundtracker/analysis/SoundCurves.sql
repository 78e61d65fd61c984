-- The views of the posts of a sound or song (?8) at their ages, as AccountCurves.sql tells them.
SELECT v.account_id, v.id, v.video_id, v.is_deleted,
  CAST(strftime('%s', v.posted_at) AS INTEGER) AS posted_seconds,
  CAST(strftime('%s', h.scraped_at) AS INTEGER) - CAST(strftime('%s', v.posted_at) AS INTEGER)
    AS age_seconds,
  h.views
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

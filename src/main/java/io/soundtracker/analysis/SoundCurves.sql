-- The views of the posts of a sound or song (?8) at their ages, as AccountCurves.sql tells them.
SELECT
-- include: CurveColumns.sql
      AND h.scraped_at < ?2
    ORDER BY h.scraped_at, h.views LIMIT -1)) AS curve
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: FoundInTime.sql
  AND
-- include: PostsOfSound.sql
-- include: PostFilter.sql
ORDER BY v.video_id

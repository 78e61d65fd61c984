-- The calls of yt-dlp that began from ?1 on and before ?2. One that never ended made at least one
-- request; how long it took is not known.
SELECT
  COUNT(*) AS calls,
  COUNT(DISTINCT account) AS accounts,
  COALESCE(SUM(COALESCE(requests, 1)), 0) AS requests,
  COUNT(*) FILTER (WHERE verdict = 'failed') AS failed,
  COUNT(*) FILTER (WHERE verdict IS NULL) AS unfinished,
  COALESCE(SUM(seconds), 0) AS seconds
FROM ytdlp_calls
WHERE started_at >= ?1 AND started_at < ?2

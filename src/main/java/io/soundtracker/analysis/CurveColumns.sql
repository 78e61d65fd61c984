  v.account_id, v.video_id, v.is_deleted,
  CAST(strftime('%s', v.posted_at) AS INTEGER) AS posted_seconds,
  (SELECT GROUP_CONCAT(unixepoch(scraped_at) || ' ' || CAST(views AS INTEGER), ' ') FROM (
    SELECT h.scraped_at, h.views FROM video_history h
    WHERE h.video_id = v.video_id AND h.views IS NOT NULL

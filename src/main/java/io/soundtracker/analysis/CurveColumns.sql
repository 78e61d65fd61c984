  v.account_id, v.id, v.video_id, v.is_deleted,
  CAST(strftime('%s', v.posted_at) AS INTEGER) AS posted_seconds,
  CAST(strftime('%s', h.scraped_at) AS INTEGER) - CAST(strftime('%s', v.posted_at) AS INTEGER)
    AS age_seconds,
  h.views

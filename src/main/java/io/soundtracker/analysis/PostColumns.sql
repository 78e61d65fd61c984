  v.video_id, a.username, v.tiktok_url, v.posted_at, date(v.upload_date) AS upload_date, v.caption, v.duration,
  s.sound_key, s.song_title, s.artist_name, s.is_original,
  v.views, v.likes, v.comments, v.shares, v.saves, v.counts_exact, v.engagement_rate,
  v.is_deleted, v.measured_at

-- The last sessions, newest first.
SELECT session_id, start_time, end_time, status, total_accounts, successful_scrapes,
       partial_scrapes, failed_scrapes, total_videos_scraped, total_new_videos,
       total_updated_videos
FROM scrape_sessions
ORDER BY start_time DESC, id DESC
LIMIT ?1

-- The last sessions, newest first; of them those whose id begins with ?2, before them the one of that id.
SELECT session_id, start_time, end_time, status, total_accounts, successful_scrapes,
       partial_scrapes, failed_scrapes, total_videos_scraped, total_new_videos,
       total_updated_videos, source, exit_code, ended_by, cool_down_until,
       configuration, error_log
FROM scrape_sessions
WHERE substr(session_id, 1, length(?2)) = ?2
ORDER BY session_id = ?2 DESC, start_time DESC, id DESC
LIMIT ?1

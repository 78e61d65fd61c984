SELECT a.username, l.timestamp, l.status, l.videos_found, l.new_videos, l.updated_videos,
       l.execution_time_seconds, l.reason, l.error_message
FROM scrape_logs l
JOIN accounts a ON a.id = l.account_id

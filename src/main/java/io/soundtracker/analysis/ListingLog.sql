SELECT a.username, l.timestamp, l.status, l.videos_found, l.new_videos, l.updated_videos,
       l.execution_time_seconds, l.reason, l.error_message, l.covered_from,
       l.source, l.attempts, l.pages, l.unread_pages, l.bare_videos, l.stderr
FROM scrape_logs l
JOIN accounts a ON a.id = l.account_id

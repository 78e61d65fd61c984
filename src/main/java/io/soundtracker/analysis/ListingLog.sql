SELECT a.username, l.timestamp, l.status, l.videos_found, l.new_videos, l.updated_videos,
       l.execution_time_seconds, l.reason, l.error_message, l.covered_from,
       l.source, l.attempts, l.pages, l.unread_pages, l.bare_videos, l.stderr,
       -- Posts that this listing was the last proof to take for deleted, and that did not return.
       -- For the count of proofs a few are enough: a post that has more was gone long before.
       (SELECT COUNT(*) FROM videos v
        WHERE v.account_id = l.account_id AND v.is_deleted = 1 AND v.missing_since <= l.timestamp
          AND l.status = 'success' AND l.covered_from <= v.posted_at
          AND v.missing_listings =
            (SELECT COUNT(*) FROM
              (SELECT 1 FROM scrape_logs s
               WHERE s.account_id = l.account_id AND s.id <= l.id AND s.status = 'success'
                 AND s.covered_from <= v.posted_at AND s.timestamp >= v.missing_since
               ORDER BY s.id DESC LIMIT 10))) AS gone
FROM scrape_logs l
JOIN accounts a ON a.id = l.account_id

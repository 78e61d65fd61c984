-- Posts that another tool stored without the time of posting, by account and upload date, which is
-- NULL where it is no date. What was stored after ?1 does not count.
SELECT a.username, date(v.upload_date) AS upload_date, COUNT(*) AS posts
FROM videos v
JOIN accounts a ON a.id = v.account_id
WHERE v.posted_at IS NULL AND COALESCE(v.created_at, ?1) <= ?1
GROUP BY a.username, date(v.upload_date)

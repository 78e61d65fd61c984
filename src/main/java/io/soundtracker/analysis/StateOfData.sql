-- Tells two states of the data apart, as far as what is asked of posts, accounts and sounds depends on
-- it. A post changes by a listing, which is logged, or its sound by an edit. A change that another tool
-- makes in the moment between two beginnings is not seen.
SELECT JSON_ARRAY(
  (SELECT MAX(id) FROM scrape_logs),
  (SELECT MAX(id) FROM video_history),
  (SELECT MAX(id) FROM videos),
  (SELECT MAX(id) FROM sounds),
  (SELECT MAX(id) FROM sound_edits),
  (SELECT COUNT(undone_at) FROM sound_edits),
  (SELECT MAX(id) FROM accounts),
  (SELECT MAX(updated_at) FROM accounts),
  (SELECT SUM(is_target_account) FROM accounts),
  (SELECT SUM(is_active) FROM accounts),
  (SELECT TOTAL(older_than_seconds) FROM accounts),
  (SELECT COUNT(*) FROM exclusive_songs),
  (SELECT MAX(id) FROM exclusive_songs)) AS state

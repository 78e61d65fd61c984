-- Tells two states of the data apart, as far as what posts gained, by sound or account, depends on it.
-- A post changes its account or sound by a listing, which adds a snapshot, or its sound by an edit. A
-- change that another tool makes in the moment between two beginnings is not seen.
SELECT JSON_ARRAY(
  (SELECT MAX(id) FROM video_history),
  (SELECT MAX(id) FROM videos),
  (SELECT MAX(id) FROM sounds),
  (SELECT MAX(id) FROM sound_edits),
  (SELECT COUNT(undone_at) FROM sound_edits),
  (SELECT MAX(updated_at) FROM accounts),
  (SELECT SUM(is_target_account) FROM accounts),
  (SELECT COUNT(*) FROM exclusive_songs),
  (SELECT MAX(id) FROM exclusive_songs)) AS state

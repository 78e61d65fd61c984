-- Every sound that stands for itself, with its posts from ?1 on and before ?2.
SELECT s.id, s.sound_key, s.song_title, s.artist_name, s.is_original,
  COALESCE(s.song_id, s.id) AS song, COALESCE(p.posts, 0) AS posts
FROM sounds s
LEFT JOIN (
  SELECT sound_id, COUNT(*) AS posts FROM videos
  WHERE posted_at >= ?1 AND posted_at < ?2
  GROUP BY sound_id
) p ON p.sound_id = s.id
WHERE s.same_as IS NULL
ORDER BY s.id

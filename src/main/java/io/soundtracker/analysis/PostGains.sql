-- What the posts with ids from ?8 on and before ?9 that were observed in the window gained in it,
-- whenever they were posted: of each the ids of its account and its sound (0: none) and the code of
-- its gain, all in one text, with blanks between the numbers: to hand over a million rows one by one
-- takes half as long again. The code is twice the gain, and one more if it counts from the first
-- observation in the window; -1 where the gain is not known.
-- An observation is a snapshot with views; of several of one moment the one with most views comes last.
-- A post that was not observed before the window counts from its first observation in it, unless that
-- is its only one. Posts are walked by video_id, so that their snapshots lie side by side, and summed
-- up elsewhere, since sorting a million of them takes longer than all the rest. The limit takes nothing
-- away: it keeps the observations from being looked up again wherever they are named.
SELECT GROUP_CONCAT(account_id || ' ' || sound_id || ' ' || COALESCE(
  (views_before IS NULL) + 2 * CAST(MAX(0, views_after - COALESCE(views_before,
    (SELECT h.views FROM video_history h
     WHERE h.video_id = o.video_id AND h.views IS NOT NULL AND h.scraped_at > ?1
       AND h.scraped_at <
         (SELECT MAX(l.scraped_at) FROM video_history l
          WHERE l.video_id = o.video_id AND l.views IS NOT NULL AND l.scraped_at < ?2)
     ORDER BY h.scraped_at, h.views LIMIT 1))) AS INTEGER), -1), ' ') AS gains
FROM (
  SELECT v.video_id, v.account_id, COALESCE(v.sound_id, 0) AS sound_id,
    (SELECT h.views FROM video_history h
     WHERE h.video_id = v.video_id AND h.views IS NOT NULL
       AND h.scraped_at > ?1 AND h.scraped_at < ?2
     ORDER BY h.scraped_at DESC, h.views DESC LIMIT 1) AS views_after,
    (SELECT h.views FROM video_history h
     WHERE h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at <= ?1
     ORDER BY h.scraped_at DESC, h.views DESC LIMIT 1) AS views_before
  FROM videos v
  WHERE v.video_id >= ?8 AND v.video_id < ?9
    AND (?3 = 0 AND ?4 IS NULL OR v.account_id IN (SELECT a.id FROM accounts a WHERE
-- include: PostAccounts.sql
    ))
    AND (?5 = 0 OR v.sound_id IS NULL OR v.sound_id NOT IN
-- include: LeftOutIds.sql
    )
  LIMIT -1
) o
WHERE views_after IS NOT NULL

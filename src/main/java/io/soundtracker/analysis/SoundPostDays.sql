-- When the sounds or songs (?2) with these ids (JSON, ?1) were posted, by whom and under which names,
-- from one moment (?3) to another (?4) by some accounts (ids as JSON, ?6), as far as the posts were
-- found by a third (?5).
SELECT sound_id, account_id, posted_at, listed_sound_id
FROM
-- include: AskedPosts.sql

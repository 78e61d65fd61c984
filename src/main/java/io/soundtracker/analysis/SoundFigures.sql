-- What the posts of a sound or song (?8) reached in the window.
SELECT
-- include: Figures.sql
FROM videos v
JOIN accounts a ON a.id = v.account_id
-- include: PostSounds.sql
WHERE
-- include: PostsOfSound.sql
-- include: PostFilter.sql

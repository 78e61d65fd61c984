"""How posts grow, as an analyst would ask for it in SQL: courses of sounds, and posts that outdo the usual."""

# The views of a post at a moment, between two snapshots near each other: they grow evenly with
# log(12 hours + age).
VIEWS_AT = """
    (SELECT CASE WHEN b.age = f.age THEN b.views
       WHEN f.age - b.age <= MAX(8 * 86400, b.age)
       THEN b.views + ROUND(LN((43200.0 + {age}) / (43200 + b.age))
         / LN((43200.0 + f.age) / (43200 + b.age)) * (f.views - b.views)) END
     FROM (SELECT unixepoch(h.scraped_at) - {posted} AS age, h.views FROM video_history h
           WHERE h.video_id = {post} AND h.views IS NOT NULL
             AND h.scraped_at <= datetime({posted} + {age}, 'unixepoch')
           ORDER BY h.scraped_at DESC LIMIT 1) b,
       (SELECT unixepoch(h.scraped_at) - {posted} AS age, h.views FROM video_history h
        WHERE h.video_id = {post} AND h.views IS NOT NULL
          AND h.scraped_at >= datetime({posted} + {age}, 'unixepoch')
        ORDER BY h.scraped_at LIMIT 1) f)
"""

# What the posts of some sounds gained on each of some days, as far as that is known, and how many
# there were.
COURSES = """
    WITH RECURSIVE days (day) AS (
      SELECT {{first}} UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < {{last}}),
    posts AS (
      SELECT v.sound_id, v.video_id, v.posted_at, unixepoch(v.posted_at) AS posted,
        (SELECT h.views FROM video_history h WHERE h.video_id = v.video_id AND h.views IS NOT NULL
         ORDER BY h.scraped_at LIMIT 1) AS first_views,
        (SELECT MAX(h.scraped_at) FROM video_history h
         WHERE h.video_id = v.video_id AND h.views IS NOT NULL) AS last_seen
      FROM videos v WHERE v.sound_id IN {{sounds}} AND v.posted_at < date({{last}}, '+1 day')
        AND v.posted_at >= {{oldest}}),
    ends AS (
      SELECT p.*, d.day, {views} AS views
      FROM posts p JOIN days d ON p.posted_at < date(d.day, '+1 day') AND d.day < p.last_seen
        AND (d.day < date(p.posted_at, '+14 days') OR {{all_ages}}))
    SELECT sound_id, day, COUNT(*), SUM(date(posted_at) = day), SUM(gain), COUNT(gain)
    FROM (SELECT *, MAX(0, views - LAG(views, 1, first_views) OVER (
            PARTITION BY video_id ORDER BY day)) AS gain
          FROM ends)
    GROUP BY 1, 2
""".format(
    views=VIEWS_AT.format(
        post="p.video_id", posted="p.posted", age="(MIN(unixepoch(d.day, '+1 day'), unixepoch(p.last_seen)) - p.posted)"
    )
)

TREND = COURSES.format(
    first="date(:start, '-1 day')",
    last="date(:end, '-1 day')",
    oldest="''",
    sounds="(:sound)",
    all_ages="1",
)

USED = """
    (SELECT v.sound_id FROM videos v JOIN sounds s ON s.id = v.sound_id
     WHERE v.posted_at >= date(:latest, '-{since} days') AND v.posted_at < date(:latest, '-{until} days')
       AND NOT s.is_original
     GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT {most})
"""


def course(since, until, most):
    """Twelve weeks of the sounds that were used most in some days."""
    return COURSES.format(
        first="date(:latest, '-85 days')",
        last="date(:latest, '-1 day')",
        oldest="date(:latest, '-98 days')",
        sounds=USED.format(since=since, until=until, most=most),
        all_ages="0",
    )


# Each post of the window beside the 100 before it of its account, at the age when it was seen last;
# the views that are 3 times the median, or more.
BREAKOUTS = """
    WITH posts AS MATERIALIZED (
      SELECT v.video_id, v.account_id, v.tiktok_url, v.is_photo, v.posted_at,
        unixepoch(v.posted_at) AS posted,
        ROW_NUMBER() OVER (PARTITION BY v.account_id ORDER BY v.posted_at, v.video_id) AS place
      FROM accounts a CROSS JOIN videos v ON v.account_id = a.id AND v.posted_at < :end
        AND v.posted_at >= (
          SELECT p.posted_at FROM videos p WHERE p.account_id = a.id AND p.posted_at < :start
          ORDER BY p.posted_at DESC LIMIT 1 OFFSET 99)),
    asked AS MATERIALIZED (
      SELECT p.*, h.views, unixepoch(h.scraped_at) - p.posted AS age
      FROM posts p JOIN video_history h ON h.video_id = p.video_id AND h.scraped_at =
        (SELECT MAX(l.scraped_at) FROM video_history l
         WHERE l.video_id = p.video_id AND l.views IS NOT NULL AND l.scraped_at < :end)
      WHERE p.posted_at >= :start),
    compared AS (
      SELECT a.video_id, a.tiktok_url, a.age, a.views, {views} AS other
      FROM asked a JOIN posts o
        ON o.account_id = a.account_id AND o.place BETWEEN a.place - 100 AND a.place - 1
          AND (a.is_photo IS NULL OR o.is_photo IS NULL OR a.is_photo = o.is_photo)
      WHERE a.age >= 3600),
    placed AS (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY video_id ORDER BY other) AS place,
        COUNT(*) OVER (PARTITION BY video_id) AS known
      FROM compared WHERE other IS NOT NULL)
    SELECT video_id, tiktok_url, age, views, known, AVG(other) AS usual
    FROM placed WHERE known >= 8 AND place IN ((known + 1) / 2, (known + 2) / 2)
    GROUP BY video_id HAVING views >= 3 * usual
    ORDER BY views / usual DESC
""".format(views=VIEWS_AT.format(post="o.video_id", posted="o.posted", age="a.age"))

"""The commands that are measured, each with the same question as anybody would put it in SQL."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Question:
    """A command, and the statements that ask the same; without any there is nothing to compare."""

    title: str
    words: list
    sql: tuple = ()
    windowed: bool = True


def subjects(database, start, end):
    """A sound that many used and one of its posts in the window, to be asked about."""
    sound, key = database.execute(
        "SELECT id, sound_key FROM sounds WHERE is_original = 0"
        " ORDER BY total_usage_count DESC LIMIT 1"
    ).fetchone()
    post = database.execute(
        "SELECT video_id FROM videos WHERE sound_id = ? AND posted_at >= ? AND posted_at < ?",
        (sound, start, end),
    ).fetchone()
    return {"sound": sound, "key": key, "post": post and post[0], "day": start[:10]}


USES = """
    SELECT {group} AS sound, COUNT(*), COUNT(DISTINCT v.account_id), SUM(v.views), SUM(v.likes),
      SUM(v.comments), SUM(v.shares), SUM(v.saves), AVG(v.engagement_rate),
      MIN(v.posted_at), MAX(v.posted_at)
    FROM videos v JOIN sounds s ON s.id = v.sound_id
    WHERE v.posted_at >= :{start} AND v.posted_at < :{end}
    GROUP BY 1 ORDER BY 2 DESC
"""

EXCLUSIVE = """
    SELECT s.sound_key, COUNT(*), COUNT(DISTINCT v.account_id),
      COUNT(DISTINCT CASE WHEN NOT a.is_target_account THEN a.id END) AS others
    FROM videos v JOIN accounts a ON a.id = v.account_id JOIN sounds s ON s.id = v.sound_id
    WHERE v.posted_at >= :start AND v.posted_at < :end AND NOT s.is_original
    GROUP BY s.id HAVING MAX(a.is_target_account) AND others <= 1
"""

GAINS = """
    SELECT {group}, SUM(MAX(0, views_now - views_before)) FROM (
      SELECT v.account_id, v.sound_id,
        (SELECT h.views FROM video_history h
         WHERE h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at < :end
         ORDER BY h.scraped_at DESC LIMIT 1) AS views_now,
        (SELECT h.views FROM video_history h
         WHERE h.video_id = v.video_id AND h.views IS NOT NULL AND h.scraped_at <= :start
         ORDER BY h.scraped_at DESC LIMIT 1) AS views_before
      FROM videos v)
    GROUP BY 1
"""

ACCOUNTS = """
    SELECT a.username, COUNT(*), SUM(v.views), SUM(v.likes), AVG(v.engagement_rate),
      MAX(v.posted_at)
    FROM videos v JOIN accounts a ON a.id = v.account_id
    WHERE v.posted_at >= :start AND v.posted_at < :end
    GROUP BY a.id ORDER BY 3 DESC
"""

NAMES = """
    SELECT n.sound_key, i.platform_sound_id, i.first_seen_at
    FROM sounds n LEFT JOIN sound_ids i ON n.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
    WHERE n.id = :sound OR n.same_as = :sound
"""

ADOPTERS = """
    SELECT a.username, a.is_target_account, COUNT(*), SUM(v.views), SUM(v.likes), SUM(v.comments),
      SUM(v.shares), SUM(v.saves), AVG(v.engagement_rate), MIN(v.posted_at), MAX(v.posted_at)
    FROM videos v JOIN accounts a ON a.id = v.account_id
    WHERE v.sound_id = :sound AND v.posted_at >= :start AND v.posted_at < :end
    GROUP BY a.id ORDER BY 3 DESC
"""

DAYS = """
    SELECT date(posted_at), COUNT(*) FROM videos
    WHERE sound_id = :sound AND posted_at >= :start AND posted_at < :end
    GROUP BY 1
"""

POST = """
    SELECT v.*, a.username, a.is_target_account, listed.sound_key, s.sound_key, i.first_seen_at,
      x.added_at
    FROM videos v JOIN accounts a ON a.id = v.account_id
      LEFT JOIN sounds listed ON listed.id = v.listed_sound_id
      LEFT JOIN sounds s ON s.id = v.sound_id
      LEFT JOIN sound_ids i ON i.platform_sound_id = v.platform_sound_id
      LEFT JOIN exclusive_songs x ON x.sound_key = s.sound_key
    WHERE v.video_id = :post
"""

RISING = """
    SELECT v.sound_id, COUNT(DISTINCT CASE WHEN v.posted_at >= datetime(:end, '-7 days')
        THEN v.account_id || substr(v.posted_at, 1, 10) END),
      COUNT(DISTINCT CASE WHEN v.posted_at < datetime(:end, '-7 days')
        THEN v.account_id || substr(v.posted_at, 1, 10) END)
    FROM videos v JOIN sounds s ON s.id = v.sound_id
    WHERE v.posted_at >= datetime(:end, '-35 days') AND v.posted_at < :end AND NOT s.is_original
    GROUP BY 1
"""

# Twelve weeks of the posts of the 30 most used sounds, with all their snapshots.
FORECAST = """
    SELECT v.sound_id, v.posted_at, h.scraped_at, h.views
    FROM (SELECT v.sound_id FROM videos v JOIN sounds s ON s.id = v.sound_id
          WHERE v.posted_at >= date((SELECT MAX(timestamp) FROM scrape_logs), '-28 days')
            AND NOT s.is_original
          GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 30) used
    JOIN videos v ON v.sound_id = used.sound_id
    JOIN video_history h ON h.video_id = v.video_id
    WHERE v.posted_at >= date((SELECT MAX(timestamp) FROM scrape_logs), '-98 days')
"""

AGED = """
    SELECT v.account_id, v.posted_at, h.scraped_at, h.views
    FROM accounts a
    CROSS JOIN videos v ON v.account_id = a.id AND v.posted_at < :end AND v.posted_at >=
      (SELECT p.posted_at FROM videos p WHERE p.account_id = a.id AND p.posted_at < :start
       ORDER BY p.posted_at DESC LIMIT 1 OFFSET 99)
    CROSS JOIN video_history h ON h.video_id = v.video_id AND h.scraped_at < :end
"""

COURSES = """
    SELECT v.account_id, v.posted_at, h.scraped_at, h.views
    FROM videos v JOIN video_history h ON h.video_id = v.video_id AND h.scraped_at < :end
    WHERE v.sound_id = :sound
"""

SOUND, SONG = "s.id", "COALESCE(s.song_id, s.id)"


def uses(group):
    """A window and the one before it, and what all posts gained, since a command tells all three."""
    return (
        USES.format(group=group, start="start", end="end"),
        USES.format(group=group, start="before", end="start"),
        GAINS.format(group="sound_id"),
    )


QUESTIONS = [
    Question("start of the program (`--version`)", ["--version"], windowed=False),
    Question("`aggregate`", ["aggregate"], uses(SOUND)),
    Question("`aggregate --by song`", ["aggregate", "--by", "song"], uses(SONG)),
    Question("`aggregate --top-posts 3`", ["aggregate", "--top-posts", "3"], uses(SOUND)),
    Question("`accounts rank`", ["accounts", "rank"], (ACCOUNTS, GAINS.format(group="account_id"))),
    Question("`find-exclusive`", ["find-exclusive"], (EXCLUSIVE,)),
    Question(
        "`find-exclusive --changes`",
        ["find-exclusive", "--changes", "{day}"],
        (EXCLUSIVE, EXCLUSIVE),
    ),
    Question("`rising`", ["rising"], (RISING,), windowed=False),
    Question("`forecast`", ["forecast", "--dry-run"], (FORECAST,), windowed=False),
    Question("`breakouts`", ["breakouts"], (AGED,)),
    Question("`trend`", ["trend", "--sound", "{key}"], (COURSES,)),
    Question("`sounds candidates`", ["sounds", "candidates"]),
    Question("`sounds show`", ["sounds", "show", "{key}"], (NAMES, ADOPTERS, DAYS)),
    Question("`explain`", ["explain", "{post}"], (POST, ADOPTERS)),
]

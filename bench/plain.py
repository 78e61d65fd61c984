"""The commands that are measured, each with the same question as an analyst would put it in SQL.

The same question has the same core of an answer: with the coverage of the window that a command
states, and with the proofs that it prints. What SQL has no functions for, distributions and forecasts,
is left out: there the statements bring what it is worked out from.
"""

import dataclasses

import growth


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
    latest = database.execute("SELECT MAX(timestamp) FROM scrape_logs").fetchone()[0]
    return {
        "sound": sound,
        "key": key,
        "post": post and post[0],
        "day": start[:10],
        "latest": latest,
    }


# What posts reached, of how many that is not known, and both kinds of their rate.
FIGURES = """
      COUNT(*) AS posts, SUM(v.views) AS views, SUM(v.likes), SUM(v.comments), SUM(v.shares),
      SUM(v.saves), COUNT(*) - COUNT(v.views + v.likes + v.comments + v.shares),
      AVG(CASE WHEN v.views > 0 THEN v.engagement_rate END),
      SUM(CASE WHEN v.views IS NOT NULL THEN v.likes + v.comments + v.shares END) * 100.0
        / SUM(CASE WHEN v.likes + v.comments + v.shares IS NOT NULL THEN v.views END)"""

USES = f"""
    SELECT {{group}} AS sound, COUNT(DISTINCT v.account_id), MIN(v.posted_at), MAX(v.posted_at),
      {FIGURES}
    FROM videos v JOIN sounds s ON s.id = v.sound_id
    WHERE v.posted_at >= :{{start}} AND v.posted_at < :{{end}}
    GROUP BY 1 ORDER BY posts DESC
"""

# What was read of each account without a gap, from complete listings that overlap.
SPANS = """
    listings AS (
      SELECT account_id, id, timestamp, covered_from,
        timestamp < MIN(covered_from) OVER (
          PARTITION BY account_id ORDER BY timestamp DESC, id DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS apart
      FROM scrape_logs
      WHERE covered_from IS NOT NULL AND status <> 'skipped' AND timestamp <= {asof}),
    spans AS (
      SELECT account_id, MIN(covered_from) AS since, MAX(timestamp) AS until
      FROM (SELECT *, SUM(apart) OVER (
              PARTITION BY account_id ORDER BY timestamp DESC, id DESC) AS span FROM listings)
      GROUP BY account_id, span)
"""

# Which accounts were read over the whole window.
COVERAGE = f"""
    WITH {SPANS}
    SELECT a.username, MAX(s.until) AS last_read,
      MAX(s.since <= {{start}} AND s.until >= {{end}}) AS whole,
      (SELECT l.reason FROM scrape_logs l WHERE l.account_id = a.id AND l.timestamp <= {{asof}}
       ORDER BY l.timestamp DESC LIMIT 1) AS why
    FROM accounts a LEFT JOIN spans s ON s.account_id = a.id
    WHERE a.is_active
      OR EXISTS (SELECT 1 FROM videos v WHERE v.account_id = a.id AND v.created_at <= {{asof}})
    GROUP BY a.id
"""


def coverage(start=":start", end=":end", asof="'9999-12-31'"):
    return COVERAGE.format(start=start, end=end, asof=asof)


EXCLUSIVE = f"""
    SELECT s.sound_key, s.song_title, s.artist_name, {FIGURES},
      COUNT(DISTINCT CASE WHEN NOT a.is_target_account THEN a.id END) AS others
    FROM videos v JOIN accounts a ON a.id = v.account_id JOIN sounds s ON s.id = v.sound_id
    WHERE v.posted_at >= :start AND v.posted_at < :end AND NOT s.is_original
    GROUP BY s.id HAVING MAX(a.is_target_account) AND others <= 1
    ORDER BY others, posts DESC, views DESC
"""

# Who used each of these songs, how often, and the addresses of the first and the last post; of who is
# no target, of all.
PROOFS = """
    WITH songs AS (
      SELECT v.sound_id,
        COUNT(DISTINCT CASE WHEN NOT a.is_target_account THEN a.id END) AS others
      FROM videos v JOIN accounts a ON a.id = v.account_id JOIN sounds s ON s.id = v.sound_id
      WHERE v.posted_at >= :start AND v.posted_at < :end AND NOT s.is_original
      GROUP BY 1 HAVING MAX(a.is_target_account) AND others <= 1)
    SELECT s.sound_key, a.username, a.is_target_account, COUNT(*), MIN(v.posted_at),
      MAX(v.posted_at), MIN(v.posted_at || v.tiktok_url), MAX(v.posted_at || v.tiktok_url),
      GROUP_CONCAT(CASE WHEN NOT a.is_target_account THEN v.tiktok_url END, ' ')
    FROM songs JOIN videos v ON v.sound_id = songs.sound_id JOIN sounds s ON s.id = v.sound_id
      JOIN accounts a ON a.id = v.account_id
    WHERE v.posted_at >= :start AND v.posted_at < :end
    GROUP BY s.id, a.id ORDER BY 1, 3 DESC, 4 DESC
"""

# What was found of songs that were the targets' own at a moment, or are now.
CHANGES = """
    WITH songs AS (
      SELECT v.sound_id,
        MAX(CASE WHEN a.is_target_account THEN v.created_at <= :day END) AS used_before,
        MIN(CASE WHEN NOT a.is_target_account THEN v.created_at > :day END) AS used_outside
      FROM videos v JOIN accounts a ON a.id = v.account_id JOIN sounds s ON s.id = v.sound_id
      WHERE v.posted_at >= :start AND v.posted_at < :end AND NOT s.is_original
      GROUP BY 1
      HAVING used_before IS NOT NULL AND COALESCE(used_outside, 1))
    SELECT s.sound_key, songs.used_before, songs.used_outside, a.username, v.posted_at,
      v.created_at, v.tiktok_url
    FROM songs JOIN sounds s ON s.id = songs.sound_id
      LEFT JOIN videos v ON v.sound_id = songs.sound_id AND songs.used_outside
        AND v.posted_at >= :start AND v.posted_at < :end
        AND NOT (SELECT is_target_account FROM accounts WHERE id = v.account_id)
      LEFT JOIN accounts a ON a.id = v.account_id
    ORDER BY 1
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

ACCOUNTS = f"""
    SELECT a.username, COUNT(DISTINCT v.sound_id), MAX(v.posted_at), {FIGURES}
    FROM videos v JOIN accounts a ON a.id = v.account_id
    WHERE v.posted_at >= :start AND v.posted_at < :end
    GROUP BY a.id ORDER BY views DESC
"""

# All names and platform ids of a sound, with the posts that were listed under each.
NAMES = """
    SELECT n.sound_key, i.platform_sound_id, i.first_seen_at,
      (SELECT COUNT(*) FROM videos v WHERE v.sound_id = :sound AND v.listed_sound_id = n.id),
      (SELECT COUNT(*) FROM videos v
       WHERE v.sound_id = :sound AND v.platform_sound_id = i.platform_sound_id)
    FROM sounds n LEFT JOIN sound_ids i ON n.id = COALESCE(i.assigned_sound_id, i.listed_sound_id)
    WHERE n.id = :sound OR n.same_as = :sound
"""

VERSIONS = """
    SELECT sound_key, version, total_usage_count FROM sounds
    WHERE id = (SELECT COALESCE(song_id, id) FROM sounds WHERE id = :sound)
      OR song_id = (SELECT COALESCE(song_id, id) FROM sounds WHERE id = :sound)
"""

EDITS = """
    SELECT e.* FROM sound_edits e
    WHERE EXISTS (SELECT 1 FROM sound_edit_steps t WHERE t.edit_id = e.id AND t.sound_id = :sound)
"""

ADOPTERS = f"""
    SELECT a.username, a.is_target_account, MIN(v.posted_at), MAX(v.posted_at), {FIGURES}
    FROM videos v JOIN accounts a ON a.id = v.account_id
    WHERE v.sound_id = :sound AND v.posted_at >= :start AND v.posted_at < :end
    GROUP BY a.id ORDER BY posts DESC
"""

# How often a sound was posted each day, and how many accounts were read over all of it.
DAYS = f"""
    WITH RECURSIVE {SPANS},
    days AS (
      SELECT date(:start) AS day
      UNION ALL
      SELECT date(day, '+1 day') FROM days WHERE date(day, '+1 day') < :end)
    SELECT day,
      (SELECT COUNT(*) FROM videos v
       WHERE v.sound_id = :sound AND v.posted_at >= day AND v.posted_at < date(day, '+1 day')),
      (SELECT COUNT(*) FROM spans s WHERE s.since <= day AND s.until >= date(day, '+1 day'))
    FROM days
""".replace("{asof}", "'9999-12-31'")

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

HISTORY = "SELECT * FROM video_history WHERE video_id = :post ORDER BY scraped_at"

# An account's days with a post of each sound in the last 7 days and the 28 before, when it was used
# last before these, how many are to be expected by the network's growth, and week by week, which tells
# how unevenly sounds are used.
RISING = """
    WITH uses AS (
      SELECT v.sound_id, v.account_id, date(v.posted_at) AS day, COUNT(*) AS posts,
        MIN(v.posted_at) AS first_use, v.posted_at >= datetime(:latest, '-7 days') AS recent
      FROM videos v JOIN sounds s ON s.id = v.sound_id
      WHERE v.posted_at >= datetime(:latest, '-35 days') AND v.posted_at < :latest
        AND v.created_at < :latest AND NOT s.is_original
      GROUP BY 1, 2, 3),
    sums AS (
      SELECT sound_id, SUM(recent) AS recent, SUM(NOT recent) AS before,
        SUM(day >= date(:latest, '-14 days') AND NOT recent) AS week_4,
        SUM(day >= date(:latest, '-21 days') AND day < date(:latest, '-14 days')) AS week_3,
        SUM(day >= date(:latest, '-28 days') AND day < date(:latest, '-21 days')) AS week_2,
        SUM(day < date(:latest, '-28 days')) AS week_1,
        SUM(CASE WHEN recent THEN posts END) AS posts,
        SUM(CASE WHEN NOT recent THEN posts END) AS posts_before,
        COUNT(DISTINCT CASE WHEN recent THEN account_id END) AS accounts,
        MIN(CASE WHEN recent THEN first_use END) AS first_use
      FROM uses GROUP BY 1)
    SELECT s.sound_key, s.song_title, s.artist_name, sums.*,
      before * 7.0 / 28 * MAX(1, SUM(recent) OVER () * 4.0 / SUM(before) OVER ()) AS expected,
      CASE WHEN before = 0 AND posts >= 5 THEN
        (SELECT MAX(v.posted_at) FROM videos v
         WHERE v.sound_id = sums.sound_id AND v.posted_at < datetime(:latest, '-35 days'))
      END AS last_use
    FROM sums JOIN sounds s ON s.id = sums.sound_id
    ORDER BY recent / (before + 1.0) DESC
"""

SOUND, SONG = "s.id", "COALESCE(s.song_id, s.id)"


def uses(group):
    """A window and the one before it, and what all posts gained, since a command tells all three."""
    return (
        coverage(),
        coverage(":before", ":start"),
        USES.format(group=group, start="start", end="end"),
        USES.format(group=group, start="before", end="start"),
        GAINS.format(group="sound_id"),
    )


QUESTIONS = [
    Question("start: `songs excluded`, there are none", ["songs", "excluded"], windowed=False),
    Question("`aggregate`", ["aggregate"], uses(SOUND)),
    Question("`aggregate --by song`", ["aggregate", "--by", "song"], uses(SONG)),
    Question("`aggregate --top-posts 3`", ["aggregate", "--top-posts", "3"], uses(SOUND)),
    Question("`accounts rank`", ["accounts", "rank"], (coverage(), ACCOUNTS, GAINS.format(group="account_id"))),
    Question("`find-exclusive`", ["find-exclusive"], (coverage(), EXCLUSIVE, PROOFS)),
    Question(
        "`find-exclusive --changes`",
        ["find-exclusive", "--changes", "{day}"],
        (coverage(), coverage(asof=":day"), CHANGES),
    ),
    Question(
        "`rising`",
        ["rising"],
        (coverage("datetime(:latest, '-35 days')", ":latest"), RISING),
        windowed=False,
    ),
    Question(
        "`forecast`",
        ["forecast", "--dry-run"],
        (coverage("date(:latest, '-7 days')", ":latest"), growth.course(28, 0, 20), growth.course(56, 28, 30)),
        windowed=False,
    ),
    Question("`breakouts`", ["breakouts"], (coverage(), growth.BREAKOUTS)),
    Question("`trend`", ["trend", "--sound", "{key}"], (coverage(), growth.TREND)),
    Question("`sounds candidates`", ["sounds", "candidates"]),
    Question("`sounds show`", ["sounds", "show", "{key}"], (NAMES, VERSIONS, ADOPTERS, DAYS, EDITS)),
    Question("`explain`", ["explain", "{post}"], (coverage(), POST, HISTORY, ADOPTERS)),
]

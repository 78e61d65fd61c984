"""A pipeline of the usual kind: a script a step, a connection and a commit for each post.

    usual.py store FOLDER DB      stores listings as yt-dlp printed them, HANDLE.jsonl each
    usual.py xlsx DB FILE         a sheet for each song that several accounts used, by openpyxl
    usual.py html DB FILE         the tables of the program's report, and the posts of each sound
    usual.py csv DB FOLDER        the same tables, a file each, and one of all posts

The database has the seven tables of db/migration/V1__reference_schema.sql. It is what the program
is measured against, and no part of it: it takes every listing for complete and every count for known.
Reports ask once for each sound and each account, and add up in Python.
"""

import contextlib
import csv
import datetime
import html
import json
import pathlib
import sqlite3
import sys
import uuid

import figures

SCHEMA = pathlib.Path(__file__).resolve().parent.parent / "db/migration/V1__reference_schema.sql"
COLUMNS = ["Account", "TikTok URL", "Upload Date", "Views", "Likes", "Comments", "Shares"]


@contextlib.contextmanager
def connected(file):
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        yield database


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")


def store(folder, file):
    if not pathlib.Path(file).exists():
        with connected(file) as database:
            database.executescript(SCHEMA.read_text())
    session = str(uuid.uuid4())
    with connected(file) as database:
        database.execute(
            "INSERT INTO scrape_sessions (session_id, start_time) VALUES (?, ?)", (session, now())
        )
    for listing in sorted(pathlib.Path(folder).glob("*.jsonl")):
        store_account(file, session, listing)
    with connected(file) as database:
        database.execute(
            "UPDATE scrape_sessions SET status = 'completed', end_time = ? WHERE session_id = ?",
            (now(), session),
        )


def store_account(file, session, listing):
    with connected(file) as database:
        database.execute("INSERT OR IGNORE INTO accounts (username) VALUES (?)", ("@" + listing.stem,))
        account = database.execute(
            "SELECT id FROM accounts WHERE username = ?", ("@" + listing.stem,)
        ).fetchone()[0]
    new = updated = 0
    with listing.open(encoding="utf-8") as lines:
        for line in lines:
            if store_post(file, session, account, json.loads(line)):
                new += 1
            else:
                updated += 1
    with connected(file) as database:
        database.execute(
            "UPDATE accounts SET last_scraped_at = ?, scrape_count = scrape_count + 1 WHERE id = ?",
            (now(), account),
        )
        database.execute(
            "INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found,"
            " new_videos, updated_videos) VALUES (?, ?, ?, 'success', ?, ?, ?)",
            (session, account, now(), new + updated, new, updated),
        )


def store_post(file, session, account, post):
    """Whether it was a new one."""
    counts = [
        post.get(name) or 0 for name in ("view_count", "like_count", "comment_count", "repost_count")
    ]
    rate = sum(counts[1:]) / counts[0] * 100 if counts[0] else 0.0
    caption = post.get("description") or ""
    hashtags = ",".join(word[1:] for word in caption.split() if word.startswith("#"))
    day = datetime.datetime.fromtimestamp(post["timestamp"], datetime.timezone.utc).date()
    with connected(file) as database:
        sound = store_sound(database, post)
        known = database.execute(
            "SELECT id FROM videos WHERE video_id = ?", (post["id"],)
        ).fetchone()
        if known:
            database.execute(
                "UPDATE videos SET views = ?, likes = ?, comments = ?, shares = ?,"
                " engagement_rate = ?, caption = ?, hashtags = ?, sound_id = ? WHERE id = ?",
                (*counts, rate, caption, hashtags, sound, known[0]),
            )
        else:
            database.execute(
                "INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, views, likes,"
                " comments, shares, engagement_rate, caption, hashtags, sound_id, duration)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (post["id"], account, post["webpage_url"], day.isoformat(), *counts, rate, caption)
                + (hashtags, sound, post.get("duration")),
            )
        database.execute(
            "INSERT INTO video_history (video_id, session_id, views, likes, comments, shares,"
            " engagement_rate, scraped_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (post["id"], session, *counts, rate, now()),
        )
        if sound is not None:
            database.execute(
                "UPDATE sounds SET (total_usage_count, total_views, total_likes, total_comments,"
                " total_shares, avg_engagement_rate) = (SELECT COUNT(*), SUM(views), SUM(likes),"
                " SUM(comments), SUM(shares), AVG(engagement_rate) FROM videos WHERE sound_id = ?)"
                " WHERE id = ?",
                (sound, sound),
            )
    return not known


def store_sound(database, post):
    """The id of its sound; none if it has no title."""
    title = post.get("track")
    if not title:
        return None
    artist = ", ".join(post.get("artists") or []) or post.get("artist") or "Unknown"
    key = f"{title} - {artist}"
    database.execute(
        "INSERT OR IGNORE INTO sounds (sound_key, song_title, artist_name) VALUES (?, ?, ?)",
        (key, title, artist),
    )
    return database.execute("SELECT id FROM sounds WHERE sound_key = ?", (key,)).fetchone()[0]


def sounds(database, least_accounts):
    """Id and key of sounds, the most viewed first."""
    return database.execute(
        "SELECT s.id, s.sound_key FROM sounds s JOIN videos v ON v.sound_id = s.id"
        " GROUP BY s.id HAVING COUNT(DISTINCT v.account_id) >= ? ORDER BY SUM(v.views) DESC",
        (least_accounts,),
    ).fetchall()


def posts(database, sound):
    return database.execute(
        "SELECT a.username, v.tiktok_url, v.upload_date, v.views, v.likes, v.comments, v.shares"
        " FROM videos v JOIN accounts a ON a.id = v.account_id WHERE v.sound_id = ?"
        " ORDER BY v.views DESC",
        (sound,),
    ).fetchall()


def xlsx(file, target):
    import openpyxl
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    names = set()
    with connected(file) as database:
        for sound, key in sounds(database, 2):
            sheet = workbook.create_sheet(sheet_name(key, names))
            sheet.append(COLUMNS)
            for cell in sheet[1]:
                cell.font = Font(bold=True, color="FFFFFF")
                cell.fill = PatternFill("solid", fgColor="4472C4")
            for row in posts(database, sound):
                sheet.append(row)
                sheet.cell(sheet.max_row, 2).hyperlink = row[1]
            sheet.freeze_panes = "A2"
            for number, column in enumerate(sheet.columns, 1):
                width = max(len(str(cell.value)) for cell in column)
                sheet.column_dimensions[get_column_letter(number)].width = min(width + 2, 60)
    workbook.save(target)


def sheet_name(key, names):
    plain = "".join("_" if sign in "[]:*?/\\" else sign for sign in key)[:28].strip("'") or "Song"
    name, number = plain, 1
    while name.lower() in names:
        number += 1
        name = f"{plain[:25]} {number}"
    names.add(name.lower())
    return name


def html_page(file, target):
    parts = ["<!DOCTYPE html><meta charset=utf-8><title>Sounds</title>"]
    with connected(file) as database:
        for name, rows in figures.tables(database).items():
            parts.append(f"<h1>{name.title()}</h1>")
            parts.append(table(list(rows[0]) if rows else [], [row.values() for row in rows]))
        parts.append("<h1>Posts</h1>")
        for sound, key in sounds(database, 1):
            parts.append(f"<h2>{html.escape(key)}</h2>")
            parts.append(table(COLUMNS, posts(database, sound)))
    pathlib.Path(target).write_text("\n".join(parts), encoding="utf-8")


def table(columns, rows):
    lines = ["<table><tr>" + "".join(f"<th>{name}</th>" for name in columns) + "</tr>"]
    for row in rows:
        lines.append("<tr>" + "".join(f"<td>{cell(value)}</td>" for value in row) + "</tr>")
    return "\n".join(lines) + "</table>"


def cell(value):
    if isinstance(value, int):
        return f"{value:,}"
    text = html.escape(str(value))
    return f'<a href="{text}">{text}</a>' if text.startswith("https://") else text


def csv_files(file, target):
    folder = pathlib.Path(target)
    folder.mkdir()
    with connected(file) as database:
        for name, rows in figures.tables(database).items():
            write_csv(folder, name, list(rows[0]) if rows else [], [row.values() for row in rows])
        all_posts = database.execute(
            "SELECT s.sound_key, a.username, v.tiktok_url, v.upload_date, v.views, v.likes,"
            " v.comments, v.shares, v.engagement_rate, v.caption, v.duration, v.video_id"
            " FROM videos v JOIN accounts a ON a.id = v.account_id"
            " LEFT JOIN sounds s ON s.id = v.sound_id ORDER BY v.upload_date DESC"
        )
        columns = ["Sound", *COLUMNS, "Engagement", "Caption", "Duration", "Video ID"]
        write_csv(folder, "posts", columns, all_posts)


def write_csv(folder, name, columns, rows):
    with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(rows)


STEPS = {"store": store, "xlsx": xlsx, "html": html_page, "csv": csv_files}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])

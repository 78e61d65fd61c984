"""Recorded listings stored by others: by a plain script, and as rows that are ready beforehand.

Run as a program, with its way, a folder of listings and a database that knows their accounts.
"""

import json
import pathlib
import sqlite3
import sys
import time

VIDEO = [
    "video_id", "account_id", "tiktok_url", "upload_date", "posted_at", "views", "likes", "comments",
    "shares", "saves", "counts_exact", "engagement_rate", "caption", "hashtags", "listed_sound_id",
    "sound_id", "duration", "is_deleted", "measured_at", "created_at", "updated_at",
]  # fmt: skip
SNAPSHOT = [
    "video_id", "session_id", "views", "likes", "comments", "shares", "saves", "counts_exact",
    "engagement_rate", "scraped_at",
]  # fmt: skip
STAYS = ("video_id", "account_id", "created_at", "updated_at")


def insertion(table, columns):
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


SAVE_VIDEO = (
    insertion("videos", VIDEO)
    + " ON CONFLICT (video_id) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in VIDEO if column not in STAYS)
)
SAVE_SNAPSHOT = insertion("video_history", SNAPSHOT)
SAVE_SOUND = """
    INSERT INTO sounds (sound_key, song_title, artist_name, is_original, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sound_key) DO NOTHING
"""
SAVE_ACCOUNT = """
    UPDATE accounts SET display_name = ?, channel_id = ?, uploader_id = ?, last_scraped_at = ?,
      last_full_listing_at = ?, scrape_count = scrape_count + 1 WHERE id = ?
"""
SAVE_LOG = """
    INSERT INTO scrape_logs (session_id, account_id, timestamp, status, videos_found)
    VALUES (?, ?, ?, 'success', ?)
"""
TOTALS = """
    UPDATE sounds SET (total_usage_count, total_views, total_likes, total_comments, total_shares,
      avg_engagement_rate) = (
        SELECT COUNT(*), SUM(views), SUM(likes), SUM(comments), SUM(shares),
          AVG(CASE WHEN views > 0 THEN engagement_rate END)
        FROM videos WHERE videos.sound_id = sounds.id)
"""


def connect(file):
    """As the program opens it."""
    database = sqlite3.connect(file, isolation_level=None)
    for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "cache_size = -65536"):
        database.execute(f"PRAGMA {pragma}")
    return database


def stamp(seconds):
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(seconds))


class Script:
    """What a session stores, an account a transaction, each row made as its line is read."""

    def __init__(self, database, folder):
        self.database = database
        self.files = sorted(folder.glob("*.jsonl"))
        recorded = json.loads((folder / "recording.json").read_text())["recorded_at"]
        self.now = recorded.replace("T", " ").rstrip("Z")
        self.session = recorded
        self.sounds = dict(database.execute("SELECT sound_key, id FROM sounds"))
        self.accounts = dict(database.execute("SELECT username, id FROM accounts"))

    def run(self):
        self.database.execute(
            "INSERT INTO scrape_sessions (session_id, start_time) VALUES (?, ?)",
            (self.session, self.now),
        )
        for file in self.files:
            with file.open("rb") as lines:
                self.save(f"@{file.stem}", lines)
        self.database.execute(TOTALS)
        self.database.execute(
            "UPDATE scrape_sessions SET end_time = ?, status = 'completed' WHERE session_id = ?",
            (self.now, self.session),
        )

    def save(self, handle, lines):
        self.database.execute("BEGIN IMMEDIATE")
        account = self.accounts[handle]
        videos, snapshots = [], []
        for line in lines:
            post = json.loads(line)
            video = self.video(account, handle, post)
            videos.append(video)
            snapshots.append((video[0], self.session, *video[5:12], self.now))
        self.database.executemany(SAVE_VIDEO, videos)
        self.database.executemany(SAVE_SNAPSHOT, snapshots)
        self.database.execute(
            SAVE_ACCOUNT,
            (post["channel"], post["channel_id"], post["uploader_id"], self.now, self.now, account),
        )
        self.database.execute(SAVE_LOG, (self.session, account, self.now, len(videos)))
        self.database.execute("COMMIT")

    def video(self, account, handle, post):
        counts = [post.get(f"{kind}_count") for kind in ("view", "like", "comment", "repost", "save")]
        views, parts = counts[0], counts[1:4]
        rate = None
        if views is not None and None not in parts:
            rate = sum(parts) / views * 100 if views else 0.0
        posted = stamp(post["timestamp"])
        caption = post["description"]
        sound = self.sound(post)
        return (
            post["id"], account, f"https://www.tiktok.com/{handle}/video/{post['id']}", posted[:10],
            posted, *counts, 0, rate, caption, hashtags(caption), sound, sound, post["duration"], 0,
            self.now, self.now, self.now,
        )  # fmt: skip

    def sound(self, post):
        title = post.get("track")
        if title is None:
            return None
        artist = ", ".join(post["artists"])
        key = f"{title} - {artist}"
        if key not in self.sounds:
            original = title == "original sound"
            self.sounds[key] = self.database.execute(
                SAVE_SOUND, (key, title, artist, original, self.now, self.now)
            ).lastrowid
        return self.sounds[key]


def hashtags(caption):
    """Each once, without the sign."""
    return ",".join(dict.fromkeys(word[1:] for word in caption.split() if word.startswith("#")))


class Rows:
    """Takes what a database would store, and keeps it by statement."""

    def __init__(self):
        self.rows = {}
        self.lastrowid = 0

    def execute(self, sql, row=()):
        self.executemany(sql, [row])
        self.lastrowid = len(self.rows[sql])
        return self

    def executemany(self, sql, rows):
        self.rows.setdefault(sql, []).extend(rows)


class Ready:
    """The same rows, made before the clock starts, then stored in one transaction."""

    def __init__(self, database, folder):
        self.database = database
        self.save_video = SAVE_VIDEO
        script = Script(database, folder)
        script.database = Rows()
        script.run()
        self.rows = script.database.rows

    def run(self):
        self.database.execute("BEGIN IMMEDIATE")
        for sql, rows in self.rows.items():  # in the order in which the script came to them
            if sql not in ("BEGIN IMMEDIATE", "COMMIT"):
                self.database.executemany(self.save_video if sql == SAVE_VIDEO else sql, rows)
        self.database.execute("COMMIT")


class Least(Ready):
    """The same in the cheapest way: new posts with nothing to take back, what is taken back in memory."""

    def __init__(self, database, folder):
        super().__init__(database, folder)
        database.execute("PRAGMA temp_store = MEMORY")
        if database.execute("SELECT 1 FROM videos LIMIT 1").fetchone() is None:
            self.save_video = insertion("videos", VIDEO)


def main():
    way, folder, file = sys.argv[1:]
    database = connect(file)
    work = {"script": Script, "ready": Ready, "least": Least}[way](database, pathlib.Path(folder))
    start, cpu = time.perf_counter(), time.process_time()
    work.run()
    database.close()  # which brings the write-ahead log into the file
    print(time.perf_counter() - start, time.process_time() - cpu)


if __name__ == "__main__":
    main()

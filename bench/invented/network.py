"""The network as a whole, and how it gets into a database."""

import contextlib
import random
import sqlite3
import time

from .accounts import HALF_A_YEAR, Account, even, regular
from .calendar import at, stamp
from .rows import insert, log, snapshots, video
from .sounds import Sounds


class Network:
    """All that is made up, and how it gets into a database."""

    def __init__(self, posts, snapshots, accounts, spread_evenly, seed):
        self.dice = random.Random(seed)
        self.accounts = [Account(number, self.dice) for number in range(accounts)]
        if spread_evenly:  # seven posts of eight are there at the average listing
            even(self.accounts, max(1, int(HALF_A_YEAR * 0.87 * posts / snapshots)))
        else:
            regular(self.accounts, 1)
        self.music = Sounds(max(60, posts * 6 // 100), self.accounts, self.dice)
        whole = sum(account.weight for account in self.accounts)
        left = posts
        for account in self.accounts[1:]:
            share = int(posts * account.weight / whole)
            account.share = share
            left -= share
        self.accounts[0].share = left
        for account in self.accounts:
            account.invent(account.share, self.music)
        days = 1
        while not spread_evenly and self.planned() < snapshots * 1.01:
            days += 1
            regular(self.accounts, days)

    def planned(self):
        return sum(
            len(account.reach(day, whole))
            for account in self.accounts
            for day, whole, verdict in account.listings
            if verdict == "success"
        )

    def fill(self, file):
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as database:
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
                database.execute(f"PRAGMA {pragma}")
            indexes = database.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                " AND tbl_name IN ('videos', 'video_history')"
            ).fetchall()
            for name, _ in indexes:
                database.execute(f"DROP INDEX {name}")
            database.execute("BEGIN")
            self.music.save(database)
            self.save_listings(database)
            self.save_accounts(database)
            self.save_posts(database)
            for _, sql in indexes:
                database.execute(sql)
            database.execute("COMMIT")
            database.execute("PRAGMA journal_mode = WAL")

    def save_listings(self, database):
        by_day = {}
        for account in self.accounts:
            for day, whole, verdict in account.listings:
                by_day.setdefault(day, []).append((account, whole, verdict))
        for day in sorted(by_day, reverse=True):
            self.save_session(database, day, by_day[day])

    def save_session(self, database, day, listings):
        session = time.strftime("%Y%m%d-1", time.gmtime(at(day)))
        moment = at(day)
        found = added = 0
        verdicts = {"success": 0, "partial": 0, "failed": 0}
        for account, whole, verdict in listings:
            moment += 20
            reach = account.reach(day, whole) if verdict == "success" else range(0)
            new = sum(account.first[post] is None for post in reach)
            insert(database, "video_history", snapshots(account, reach, session, moment, day))
            row = log(account, session, moment, whole, verdict, len(reach), new)
            insert(database, "scrape_logs", [row])
            verdicts[verdict] += 1
            found += len(reach)
            added += new
        insert(
            database,
            "scrape_sessions",
            [
                {
                    "session_id": session,
                    "start_time": stamp(at(day)),
                    "end_time": stamp(moment),
                    "status": "completed" if verdicts["success"] == len(listings) else "partial",
                    "total_accounts": len(listings),
                    "successful_scrapes": verdicts["success"],
                    "partial_scrapes": verdicts["partial"],
                    "failed_scrapes": verdicts["failed"],
                    "total_videos_scraped": found,
                    "total_new_videos": added,
                    "total_updated_videos": found - added,
                    "source": "invented",
                    "exit_code": 0 if verdicts["success"] == len(listings) else 3,
                }
            ],
        )

    def save_accounts(self, database):
        insert(
            database,
            "accounts",
            (
                {
                    "id": account.id,
                    "username": account.handle,
                    "display_name": account.handle[1:].replace(".", " ").title(),
                    "followers": int(account.weight * 90_000),
                    "is_target_account": account.target,
                    "last_scraped_at": self.last_success(account, False),
                    "last_full_listing_at": self.last_success(account, True),
                    "scrape_count": len(account.listings),
                    "channel_id": f"invented-{account.id}",
                }
                for account in self.accounts
            ),
        )

    @staticmethod
    def last_success(account, whole):
        return stamp(
            next(at(d) for d, w, v in account.listings if v == "success" and w >= whole)
        )

    def save_posts(self, database):
        """In the order in which they were first seen, as sessions would have stored them."""
        order = sorted(
            (account.first[post], account.id, -post, account, post)
            for account in self.accounts
            for post in range(len(account.posted))
        )
        insert(database, "videos", (video(account, post) for *_, account, post in order))

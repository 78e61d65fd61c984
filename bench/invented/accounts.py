"""Accounts, their posts, and the rhythm in which they are listed."""

import array
import bisect
import random

from .calendar import DAY, DAYS, END, WORDS, at

HALF_A_YEAR = 182
YOUNG = 14  # days for which a post is listed daily
FULL_EVERY = 28  # days between full listings


class Account:
    """Its posts by age, the oldest first, and the listings that it is going to have."""

    def __init__(self, number, dice):
        self.id = number + 1
        self.handle = f"@{WORDS[number % len(WORDS)]}.{WORDS[number // 14 % 14]}{number}"
        self.target = number % 4 == 0
        self.weight = dice.lognormvariate(0, 0.6)
        self.dice = random.Random(f"account {number} {dice.random()}")
        self.listings = []  # (day before the end, whole account?, verdict), the latest first
        self.posted = []

    def invent(self, posts, pools):
        """Posts up to the latest complete listing; one that was never listed is not known."""
        dice = self.dice
        seen = next(at(day) for day, _, verdict in self.listings if verdict == "success")
        self.posted = sorted(
            dice.randrange(END - DAYS * DAY, seen - 3600) for _ in range(posts)
        )
        self.ids = [str(moment << 32 | dice.getrandbits(32)) for moment in self.posted]
        self.views = array.array("q", (int(dice.lognormvariate(8, 1.6)) for _ in range(posts)))
        self.likes = array.array("d", (dice.betavariate(2, 18) for _ in range(posts)))
        self.gone = bytearray(dice.random() < 0.01 for _ in range(posts))
        self.music = [pools.pick(self, moment, dice) for moment in self.posted]
        self.first = [None] * posts
        self.last = [None] * posts

    def reach(self, day, whole):
        """The posts that a listing shows, as a range."""
        moment = at(day)
        oldest = 0 if whole else bisect.bisect_left(self.posted, moment - YOUNG * DAY)
        return range(oldest, bisect.bisect_left(self.posted, moment))


def regular(accounts, days):
    """Every account daily; the whole of it on the first day, and again every few weeks."""
    for account in accounts:
        account.listings = [
            (day, (day + account.id) % FULL_EVERY == 0, verdict(account, day))
            for day in range(days - 1)
        ] + [(days - 1, True, "success")]


def even(accounts, every):
    """The whole account every few days, for half a year."""
    for account in accounts:
        account.listings = [
            (day, True, "success") for day in range(account.id % every, HALF_A_YEAR, every)
        ]


def verdict(account, day):
    """Some listings fail, but not the latest of an account."""
    dice = random.Random(account.id * 1000 + day).random()
    return "success" if not day or dice > 0.02 else "partial" if dice > 0.01 else "failed"

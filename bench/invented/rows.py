"""What listings show, as rows of the program's tables."""

from .accounts import YOUNG
from .calendar import DAY, DAYS, WORDS, at, stamp

FIRST_POST = "0001-01-01 00:00:00"
GROWTH = [1 - 1 / (1 + age / 2) ** 0.8 for age in range(DAYS + 2)]


def snapshots(account, reach, session, moment, day):
    """What one listing shows, the newest post first; some counts are not given, a few fall."""
    chance = account.dice.random
    scraped_at = stamp(moment)
    for post in reversed(reach):
        if account.gone[post] and day < 21 and account.first[post]:
            continue
        if account.first[post] is None:
            account.first[post] = moment
        odd = chance()
        views = int(account.views[post] * GROWTH[(moment - account.posted[post]) // DAY + 1])
        likes = int(views * account.likes[post])
        comments, shares = likes // (20 + post % 17), likes // (9 + post % 23)
        saves = likes // (6 + post % 11)
        if odd < 0.003:
            views = views * 99 // 100
        elif odd < 0.006:
            views = None
        elif odd < 0.012:
            shares = saves = None
        rate = None
        if views is not None and shares is not None:
            rate = (likes + comments + shares) * 100 / views if views else 0.0
        account.last[post] = (views, likes, comments, shares, saves, rate, scraped_at)
        yield {
            "video_id": account.ids[post],
            "session_id": session,
            "views": views,
            "likes": likes,
            "comments": comments,
            "shares": shares,
            "saves": saves,
            "counts_exact": 1,
            "engagement_rate": rate,
            "scraped_at": scraped_at,
        }


def log(account, session, moment, whole, verdict, found, new):
    success = verdict == "success"
    covered = FIRST_POST if whole else stamp(moment - YOUNG * DAY)
    return {
        "session_id": session,
        "account_id": account.id,
        "timestamp": stamp(moment),
        "status": verdict,
        "videos_found": found,
        "new_videos": new,
        "updated_videos": found - new,
        "execution_time_seconds": 18.5,
        "reason": None if success else "RATE_LIMITED",
        "covered_from": covered if success else None,
        "source": "invented",
        "attempts": 1,
    }


def video(account, post):
    views, likes, comments, shares, saves, rate, measured_at = account.last[post]
    name, sound, platform_id = account.music[post]
    words = [WORDS[post * step % len(WORDS)] for step in (1, 3, 5, 9, 11)]
    gone = account.gone[post] and account.first[post] < at(21)
    return {
        "video_id": account.ids[post],
        "account_id": account.id,
        "tiktok_url": f"https://www.tiktok.com/{account.handle}/video/{account.ids[post]}",
        "upload_date": stamp(account.posted[post])[:10],
        "posted_at": stamp(account.posted[post]),
        "views": views,
        "likes": likes,
        "comments": comments,
        "shares": shares,
        "saves": saves,
        "counts_exact": 1,
        "engagement_rate": rate,
        "caption": f"{' '.join(words)} and how it went #{words[0]} #{words[1]}",
        "hashtags": f"{words[0]},{words[1]}",
        "sound_id": sound,
        "listed_sound_id": name,
        "platform_sound_id": platform_id,
        "duration": 9 + post % 50,
        "is_pinned": 0,
        "is_photo": post % 19 == 0,
        "is_deleted": gone,
        "missing_since": stamp(at(20)) if gone else None,
        "missing_listings": 3 if gone else 0,
        "measured_at": measured_at,
        "created_at": stamp(account.first[post]),
        "updated_at": measured_at,
    }


def insert(database, table, rows):
    """Rows as dictionaries with the same keys."""
    rows = iter(rows)
    first = next(rows, None)
    if first is not None:
        statement = "INSERT INTO {} ({}) VALUES ({})".format(
            table, ", ".join(first), ", ".join(f":{column}" for column in first)
        )
        database.execute(statement, first)
        database.executemany(statement, rows)

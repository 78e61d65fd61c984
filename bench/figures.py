"""The tables of a report as a script of the usual kind computes them: a question for each sound and
account, the rest in loops. Each table is a list of dictionaries."""

import datetime
import statistics


def tables(database):
    gains = views_gained(database)
    last = database.execute("SELECT MAX(upload_date) FROM videos").fetchone()[0]
    week = datetime.date.fromisoformat(last) - datetime.timedelta(days=6)
    targets = {
        name
        for (name,) in database.execute("SELECT username FROM accounts WHERE is_target_account = 1")
    }
    sounds, exclusive, rising = [], [], []
    for sound, key, title, artist in database.execute(
        "SELECT id, sound_key, song_title, artist_name FROM sounds"
    ).fetchall():
        posts = posts_of(database, "sound_id", sound)
        if posts:
            users = {post["username"] for post in posts}
            row = {
                "sound": key,
                "title": title,
                "artist": artist,
                "accounts": len(users),
                "target_accounts": len(users & targets),
                **sums(posts, gains),
                "first_post": min(post["upload_date"] for post in posts),
                "last_post": max(post["upload_date"] for post in posts),
            }
            sounds.append(row)
            if title.lower() != "original sound":
                if users & targets and len(users - targets) <= 1:
                    exclusive.append(exclusive_song(row, posts, users - targets))
                rising += rising_sound(row, posts, week)
    sounds.sort(key=lambda row: (-row["posts"], -row["views"]))
    accounts = accounts_by_views(database, gains)
    return {
        "summary": [summary(sounds, accounts, exclusive, rising)],
        "sounds": sounds,
        "accounts": accounts,
        "exclusive": exclusive,
        "rising": rising,
        "sessions": sessions(database),
    }


def views_gained(database):
    """By post: its last count of views less the first one."""
    seen = {}
    for video, views in database.execute(
        "SELECT video_id, views FROM video_history ORDER BY scraped_at"
    ):
        seen.setdefault(video, []).append(views)
    return {video: max(0, views[-1] - views[0]) for video, views in seen.items()}


def posts_of(database, column, value):
    cursor = database.execute(
        "SELECT v.video_id, v.tiktok_url, v.upload_date, v.views, v.likes, v.comments, v.shares,"
        " v.engagement_rate, v.sound_id, a.username FROM videos v"
        f" JOIN accounts a ON a.id = v.account_id WHERE v.{column} = ?",
        (value,),
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]


def sums(posts, gains):
    views = sum(post["views"] for post in posts)
    likes = sum(post["likes"] for post in posts)
    comments = sum(post["comments"] for post in posts)
    shares = sum(post["shares"] for post in posts)
    rates = [post["engagement_rate"] for post in posts if post["views"]]
    return {
        "posts": len(posts),
        "views": views,
        "likes": likes,
        "comments": comments,
        "shares": shares,
        "engagement_mean_percent": round(statistics.fmean(rates), 4) if rates else None,
        "engagement_pooled_percent": (
            round((likes + comments + shares) / views * 100, 4) if views else None
        ),
        "views_gained": sum(gains[post["video_id"]] for post in posts),
    }


def exclusive_song(row, posts, others):
    return {
        **row,
        "exclusivity": "near-exclusive" if others else "exclusive",
        "evidence": "\n".join(f"{post['username']} {post['tiktok_url']}" for post in posts),
    }


def rising_sound(row, posts, week):
    """Used twice as often in the last week as in a usual one of the four before."""
    begin = (week - datetime.timedelta(days=28)).isoformat()
    days = [post["upload_date"] for post in posts]
    lately = sum(day >= week.isoformat() for day in days)
    before = sum(begin <= day < week.isoformat() for day in days) / 4
    if lately >= 3 and lately >= 2 * before:
        yield {"sound": row["sound"], "posts": lately, "posts_before": before}


def accounts_by_views(database, gains):
    accounts = []
    for account, name, shown, target, followers, read in database.execute(
        "SELECT id, username, display_name, is_target_account, followers, last_scraped_at FROM accounts"
    ).fetchall():
        posts = posts_of(database, "account_id", account)
        best = sorted(posts, key=lambda post: -post["views"])[:10]
        days = sorted(post["upload_date"] for post in posts)
        accounts.append(
            {
                "account": name,
                "name": shown,
                "target": target,
                "followers": followers,
                "sounds": len({post["sound_id"] for post in posts} - {None}),
                **sums(posts, gains),
                "first_post": days[0] if days else None,
                "last_post": days[-1] if days else None,
                "last_read": read,
                "best_posts": "; ".join(f"{post['tiktok_url']} ({post['views']:,})" for post in best),
            }
        )
    return sorted(accounts, key=lambda row: -row["views"])


def summary(sounds, accounts, exclusive, rising):
    return {
        "posts": sum(row["posts"] for row in accounts),
        "views": sum(row["views"] for row in accounts),
        "likes": sum(row["likes"] for row in accounts),
        "comments": sum(row["comments"] for row in accounts),
        "shares": sum(row["shares"] for row in accounts),
        "views_gained": sum(row["views_gained"] for row in accounts),
        "sounds": len(sounds),
        "shared_sounds": sum(row["accounts"] > 1 for row in sounds),
        "accounts": len(accounts),
        "exclusive_songs": sum(row["exclusivity"] == "exclusive" for row in exclusive),
        "near_exclusive_songs": sum(row["exclusivity"] == "near-exclusive" for row in exclusive),
        "rising_sounds": len(rising),
    }


def sessions(database):
    cursor = database.execute("SELECT * FROM scrape_sessions ORDER BY start_time DESC LIMIT 30")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]

"""Recorded listings of an invented network: a file an account, as yt-dlp prints its posts."""

import json

from .calendar import END, WORDS, stamp
from .network import Network

HOUR = 3600
DAYS = (END - 10 * HOUR, END + 14 * HOUR)  # when they are recorded
SIGNS = ["", "", " \u2728", " \U0001f319", " \u043f\u043e\u0435\u0437\u0434", " \u5915\u713c\u3051"]


class Recordings:
    """Two days of the same posts, all of whose counts have changed in between."""

    def __init__(self, posts, accounts, seed):
        self.network = Network(posts, posts, accounts, True, seed)

    def handles(self):
        return [account.handle for account in self.network.accounts]

    def write(self, folder, day):
        """The listings of a day, 0 or 1; answers how many bytes they have."""
        folder.mkdir()
        recorded = stamp(DAYS[day]).replace(" ", "T") + "Z"
        (folder / "recording.json").write_text(json.dumps({"recorded_at": recorded}))
        size = 0
        for account in self.network.accounts:
            file = folder / f"{account.handle[1:]}.jsonl"
            with file.open("w", encoding="ascii") as lines:
                for place, post in enumerate(reversed(range(len(account.posted)))):
                    line = json.dumps(self.line(account, post, day, place + 1))
                    size += lines.write(line + "\n")
        return size

    def line(self, account, post, day, place):
        name = account.handle[1:]
        number = account.ids[post]
        channel = f"MS4wLjABAAAA{account.id:064d}"
        page = f"https://www.tiktok.com/{account.handle}/video/{number}"
        views = account.views[post] + day * (1 + account.views[post] // 50)
        likes = int(views * account.likes[post]) + day
        caption = self.caption(post)
        track = account.music[post][0]
        music = self.network.music.names[track - 1] if track else {}
        artists = [music["artist_name"]] if track else None
        return {
            "id": number,
            "formats": None,
            "subtitles": None,
            "http_headers": {"Referer": page},
            "channel": name.replace(".", " ").title(),
            "channel_id": channel,
            "uploader": name,
            "uploader_id": str(6_700_000_000_000_000_000 + account.id),
            "channel_url": f"https://www.tiktok.com/@{channel}",
            "uploader_url": f"https://www.tiktok.com/@{name}",
            **({"track": music["song_title"], "artists": artists} if track else {}),
            "duration": 9 + post % 50,
            "title": caption[:72],
            "description": caption,
            "timestamp": account.posted[post],
            "view_count": views,
            "like_count": likes,
            "repost_count": likes // (9 + post % 23) + day,
            "comment_count": likes // (20 + post % 17) + day,
            "save_count": likes // (6 + post % 11) + day,
            "thumbnails": [
                {"id": kind, "url": f"https://covers.example/{number}/{kind}", "preference": rank}
                for rank, kind in ((-1, "cover"), (-2, "dynamicCover"), (-1, "originCover"))
            ],
            "ie_key": "TikTok",
            "_type": "url",
            "url": page,
            "__x_forwarded_for_ip": None,
            "webpage_url": page,
            "original_url": page,
            "webpage_url_basename": number,
            "webpage_url_domain": "tiktok.com",
            "extractor": "TikTok",
            "extractor_key": "TikTok",
            "playlist_count": None,
            "playlist": name,
            "playlist_id": channel,
            "playlist_title": name,
            "playlist_uploader": None,
            "playlist_uploader_id": None,
            "playlist_channel": None,
            "playlist_channel_id": None,
            "playlist_webpage_url": f"https://www.tiktok.com/@{name}",
            "n_entries": None,
            "playlist_index": place,
            "__last_playlist_index": 0,
            "playlist_autonumber": place,
            "epoch": DAYS[day],
            "duration_string": str(9 + post % 50),
            "upload_date": stamp(account.posted[post])[:10].replace("-", ""),
            "release_year": None,
            **({"artist": music["artist_name"]} if track else {}),
            "_version": {
                "version": "2026.08.19",
                "current_git_head": None,
                "release_git_head": "0123456789abcdef0123456789abcdef01234567",
                "repository": "yt-dlp/yt-dlp",
            },
        }

    @staticmethod
    def caption(post):
        words = [WORDS[post * step % len(WORDS)] + SIGNS[post * step % 6] for step in range(1, 20)]
        return f"{' '.join(words)} and how it went #{WORDS[post % 14]} #{WORDS[post * 3 % 14]}"

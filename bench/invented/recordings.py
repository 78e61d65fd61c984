"""Recorded listings of an invented network: a file an account, as yt-dlp prints its posts."""

import bisect
import json

from .accounts import HALF_A_YEAR
from .calendar import DAY, WORDS, stamp
from .network import Network
from .rows import GROWTH

SIGNS = ["", "", " \u2728", " \U0001f319", " \u043f\u043e\u0435\u0437\u0434", " \u5915\u713c\u3051"]


class Recordings:
    """What accounts show at any moment. From day to day, all counts change."""

    def __init__(self, posts, accounts, seed):
        self.network = Network(posts, posts * HALF_A_YEAR, accounts, True, seed)

    def handles(self):
        return [account.handle for account in self.network.accounts]

    def write(self, folder, recorded, since=0):
        """All listings of a moment; answers how many bytes they have."""
        folder.mkdir()
        moment = stamp(recorded).replace(" ", "T") + "Z"
        (folder / "recording.json").write_text(json.dumps({"recorded_at": moment}))
        size = 0
        for account in self.network.accounts:
            first, end = (bisect.bisect_left(account.posted, bound) for bound in (since, recorded))
            with (folder / f"{account.handle[1:]}.jsonl").open("w", encoding="ascii") as lines:
                for place, post in enumerate(reversed(range(first, end))):
                    line = json.dumps(self.line(account, post, recorded, place + 1))
                    size += lines.write(line + "\n")
        return size

    def line(self, account, post, recorded, place):
        name = account.handle[1:]
        number = account.ids[post]
        channel = f"MS4wLjABAAAA{account.id:064d}"
        page = f"https://www.tiktok.com/{account.handle}/video/{number}"
        age = (recorded - account.posted[post]) // DAY
        views = int(account.views[post] * GROWTH[age]) + age * (1 + account.views[post] // 1000)
        likes = int(views * account.likes[post]) + age
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
            "repost_count": likes // (9 + post % 23) + age,
            "comment_count": likes // (20 + post % 17) + age,
            "save_count": likes // (6 + post % 11) + age,
            "thumbnails": [
                {"id": kind, "url": f"https://covers.example/{name}/{number}/{kind}?expires={recorded}", "preference": rank}
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
            "epoch": recorded,
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

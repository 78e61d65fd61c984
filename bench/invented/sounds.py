"""Invented sounds: names with a long tail, aliases, versions of songs, and platform ids."""

from .calendar import DAY, DAYS, END, WORDS, stamp
from .rows import insert

VERSIONS = ["sped up", "slowed", "remix", "live", "acoustic", "instrumental", "other"]
LABEL, OTHERS = 0, 1


def place(length, dice):
    """A place in a list: the first ones often, each later one less, and most of them hardly ever."""
    return int(50 * ((1 + length / 50) ** dice.random() - 1))


class Sounds:
    """Names as listings give them; some are aliases of another, some are versions of a song."""

    def __init__(self, names, accounts, dice):
        self.names = [self.original(n, account.handle) for n, account in enumerate(accounts)]
        self.pools = ([], [])  # names in the order of their first days: the label's, all others
        while len(self.names) < names + len(accounts):
            number = len(self.names)
            kind = dice.random()
            pool = self.pools[LABEL if dice.random() < 0.3 else OTHERS]
            if kind < 0.25:
                self.names.append(self.original(number, f"@somebody{number}"))
                pool = self.pools[OTHERS]
            elif kind < 0.30 and pool:
                self.names.append(self.alias(number, self.root(dice.choice(pool))))
            elif kind < 0.36 and pool:
                self.names.append(self.version(number, dice.choice(pool), dice))
            else:
                self.names.append(self.song(number))
            pool.append(number)
        self.evergreens = tuple(sorted(pool, key=lambda _: dice.random()) for pool in self.pools)
        self.hits = tuple(pool[::4] or pool for pool in self.pools)
        self.ids = {}  # platform id: (name, assigned root or None)
        self.ids_of = [self.new_ids(number, dice) for number in range(len(self.names))]

    @staticmethod
    def named(number, title, artist, **more):
        return {
            "id": number + 1,
            "sound_key": f"{title} - {artist}",
            "song_title": title,
            "artist_name": artist,
            "is_original": 0,
            "same_as": None,
            "song_id": None,
            "version": None,
            "total_usage_count": 0,
            "total_views": None,
            "total_likes": None,
            "total_comments": None,
            "total_shares": None,
            "avg_engagement_rate": None,
            **more,
        }

    def original(self, number, handle):
        return self.named(number, "original sound", handle, is_original=1)

    def song(self, number):
        words = WORDS
        title = f"{words[number % 14]} {words[number // 14 % 14]} {number}".title()
        return self.named(number, title, f"The {words[number % 11]}s {number % 4000}".title())

    def alias(self, number, root):
        of = self.names[root]
        return self.named(
            number, f"{of['song_title']} (Official {number})", of["artist_name"], same_as=root + 1
        )

    def version(self, number, of, dice):
        root = self.root(of)
        song = (self.names[root]["song_id"] or root + 1) - 1
        word = dice.choice(VERSIONS)
        title = f"{self.names[song]['song_title']} ({word} {number})"
        return self.named(
            number, title, self.names[song]["artist_name"], song_id=song + 1, version=word
        )

    def root(self, number):
        alias_of = self.names[number]["same_as"]
        return number if alias_of is None else alias_of - 1

    def new_ids(self, number, dice):
        """One to three ids; an operator gave a few of them to another sound."""
        found = []
        for _ in range(1 + (dice.random() < 0.3) + (dice.random() < 0.1)):
            platform_id = str(7_000_000_000_000_000_000 + dice.getrandbits(58))
            assigned = None
            if dice.random() < 0.002:
                assigned = self.root(dice.randrange(len(self.names))) + 1
            self.ids[platform_id] = (number + 1, assigned)
            found.append(platform_id)
        return found

    def pick(self, account, moment, dice):
        """The sound of a post: its listed name, the sound that this is, and a platform id."""
        kind = dice.random()
        if kind < 0.02:
            return None, None, None
        if kind < 0.10:
            number = account.id - 1
        else:
            ours = dice.random() < (0.6 if account.target else 0.02)
            pool = LABEL if ours else OTHERS
            if dice.random() < 0.5:
                names = self.evergreens[pool]
                number = names[place(len(names), dice)]
            else:
                names = self.hits[pool]
                passed = 1 - (END - moment) / (DAYS * DAY)
                born = max(1, int(len(names) * (0.3 + 0.7 * passed)))
                number = names[born - 1 - place(born, dice)]
        if dice.random() < 0.1:
            return number + 1, self.root(number) + 1, None
        platform_id = dice.choice(self.ids_of[number])
        assigned = self.ids[platform_id][1]
        return number + 1, assigned or self.root(number) + 1, platform_id

    def save(self, database):
        since = stamp(END - DAYS * DAY)
        insert(database, "sounds", ({**name, "created_at": since} for name in self.names))
        insert(
            database,
            "sound_ids",
            (
                {
                    "platform_sound_id": platform_id,
                    "listed_sound_id": name,
                    "assigned_sound_id": assigned,
                    "first_seen_at": since,
                }
                for platform_id, (name, assigned) in sorted(self.ids.items())
            ),
        )
        database.execute(
            "INSERT INTO exclusive_songs (sound_key, song_title, artist_name, reason)"
            " SELECT sound_key, song_title, artist_name, 'invented' FROM sounds"
            " WHERE same_as IS NULL AND is_original = 0 AND id % 2000 = 0"
        )

"""Days and moments of the invented network, and the words that its names are made of."""

import time

DAY = 86_400
END = 1_793_491_200  # 2026-11-01 00:00:00 UTC
DAYS = 730  # over which the posts are spread
WORDS = "night paper comet tin river kite moss lantern echo violet orbit salt winter tape".split()


def at(day):
    """When the session of a day before the end begins."""
    return END - day * DAY - int(17.75 * 3600)


def stamp(moment):
    """As the program writes times."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(moment))

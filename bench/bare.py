"""yt-dlp run by itself, with the options that the program gives it."""

import rig


def arguments_of_the_program(folder, program, proxy, sleep, handle):
    """The file of options that the program itself hands to yt-dlp."""
    kept = folder / "options"
    spy = folder / "yt-dlp"
    spy.write_text(
        f"""#!/bin/sh
for word; do
  [ "$before" != --config-locations ] || cp "$word" "{kept}"
  before=$word
done
exec "{program}" "$@"
"""
    )
    spy.chmod(0o755)
    rig.Home(folder / "spied", spy, proxy, sleep, [handle]).scrape(1)
    return kept


class Bare:
    """yt-dlp run by itself, account by account."""

    def __init__(self, folder, program, arguments):
        self.folder = folder
        self.program = program
        self.arguments = arguments

    def list(self, handles, posts=None):
        """The sum of all runs; each ends by itself, or after so many posts of its account."""
        runs = [self.list_one(handle, posts and posts[handle]) for handle in handles]
        return rig.Run(sum(run.seconds for run in runs), sum(run.cpu for run in runs))

    def list_one(self, handle, posts):
        work = self.folder / "bare"
        work.mkdir()
        run = rig.timed(
            [self.program, "--ignore-config", "--config-locations", self.arguments]
            + (["-I", f"1:{posts}"] if posts else [])
            + ["--", f"https://www.tiktok.com/{handle}"],
            work,
            LC_ALL="C.UTF-8",
            PYTHONUTF8="1",
            TMPDIR=str(work),
        )
        rig.remove(work)
        return run

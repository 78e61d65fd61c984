package io.soundtracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A script in place of yt-dlp that lists whatever account it is asked for, post by post, with a
 * child beside it. What it prints and when is in files of the home.
 */
record SlowYtDlp(Path home) {

  /** A script that sleeps for so many seconds before each post of a listing. */
  static SlowYtDlp in(Path home, String seconds) throws IOException {
    Path script = home.resolve("yt-dlp");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case "$*" in *--version*) echo 2026.08.19; exit;; esac
        for address; do :; done
        account=${address##*@}
        if [ -e "%1$s/$account.fails" ]; then echo 'ERROR: HTTP Error 503' >&2; exit 1; fi
        sleep 300 & child=$!
        trap 'kill $child; exit 143' TERM
        : > "%1$s/$account.begun"
        while read -r post; do
          sleep %2$s
          echo "$post"
          : > "%1$s/$account.printed"
        done < "%1$s/$account.posts"
        kill $child
        """
            .formatted(home, seconds));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new SlowYtDlp(home);
  }

  /** Gives an account posts of its own, one a day; the same number makes the same ids. */
  SlowYtDlp with(String account, int number, int posts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < posts; i++) {
      String moment =
          Instant.parse("2026-10-30T10:00:00Z")
              .minus(Duration.ofDays(i))
              .plusSeconds(number)
              .toString();
      lines.append(Recording.post(moment, "Tide - Ola Fenn", 100L + i, 10, 2, 3)).append('\n');
    }
    Files.writeString(home.resolve(account + ".posts"), lines);
    return this;
  }

  /** From now on there is an error in place of an account's listing. */
  void fails(String account) throws IOException {
    Files.createFile(home.resolve(account + ".fails"));
  }

  Path begun(String account) {
    return home.resolve(account + ".begun");
  }

  Path printed(String account) {
    return home.resolve(account + ".printed");
  }

  Map<String, String> environment() {
    return Map.of(
        "TRACKER_YTDLP_PATH",
        home.resolve("yt-dlp").toString(),
        "TRACKER_SCRAPE_PAUSE_SECONDS",
        "0-0");
  }
}

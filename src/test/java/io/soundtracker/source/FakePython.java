package io.soundtracker.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A script in the place of Python, which makes environments of scripts. */
final class FakePython {

  private static final Instant START = Instant.parse("2026-08-20T06:00:00Z");

  private final Path folder;
  private int minutes;

  /**
   * @param folder where it lies
   */
  FakePython(Path folder) {
    this.folder = folder;
  }

  Path executable() {
    return folder.resolve("python3");
  }

  /** What it was called with, one call a line. */
  Path calls() {
    return folder.resolve("calls");
  }

  /** From now on its pip installs a yt-dlp that says this version. */
  void installs(String version) throws IOException {
    pip(
        """
        printf '#!/bin/sh\\necho %s\\n' > "$here/yt-dlp"; chmod +x "$here/yt-dlp"
        """
            .formatted(version));
  }

  /** From now on its pip does this, in an environment's folder of programs, {@code $here}. */
  void pip(String body) throws IOException {
    Path inside =
        Script.write(folder.resolve("inside"), "echo \"$@\" >> '" + calls() + "'\n" + body);
    Script.write(
        executable(),
        "echo \"$@\" >> \"$here/calls\"; mkdir -p \"$3/bin\" && cp '"
            + inside
            + "' \"$3/bin/python\"");
  }

  /** The private environments of a home, made with it; each call a minute later than the last. */
  YtDlpEnvironments environmentsIn(Path home) {
    minutes++;
    Clock clock = Clock.fixed(START.plusSeconds(60L * minutes), ZoneOffset.UTC);
    return new YtDlpEnvironments(home, executable().toString(), clock);
  }

  /** The folder of an environment by the minute when it was made. */
  static Path environmentIn(Path home, String minute) {
    return home.resolve(".yt-dlp/env-20260820T%s00.000Z".formatted(minute));
  }

  static List<String> environmentFoldersIn(Path home) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve(".yt-dlp"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("env-"))
          .sorted()
          .toList();
    }
  }
}

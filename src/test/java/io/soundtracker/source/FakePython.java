package io.soundtracker.source;

import java.io.IOException;
import java.nio.file.Path;

/** A script in the place of Python, which makes environments of scripts. */
final class FakePython {

  private final Path folder;

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
}

package io.soundtracker.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Shell scripts that stand in for programs. */
final class Script {

  private Script() {}

  /** Writes a script; {@code $here} in it is the folder where it lies. */
  static Path write(Path path, String body) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\nhere=$(cd \"$(dirname \"$0\")\" && pwd)\n" + body + "\n");
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

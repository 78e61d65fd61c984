package io.soundtracker.loopback;

import java.nio.file.Path;

/**
 * A yt-dlp of the past, for tests of what an operator with an old one is told. {@code ./check}
 * installs them; the system property {@code ytdlp.versions} says where: the folder that has {@code
 * VERSION/bin/yt-dlp} of each.
 */
public enum OldYtDlp {
  /** Debian 12's. It lists from an API that gives nothing any more, and calls itself broken. */
  OF_2023("2023.03.04"),
  OF_2024("2024.09.27"),
  OF_2025("2025.11.12");

  private static final String PROPERTY = "ytdlp.versions";

  private final String version;

  OldYtDlp(String version) {
    this.version = version;
  }

  /** As {@code yt-dlp --version} prints it. */
  public String version() {
    return version;
  }

  /**
   * The program; without one the calling test is skipped, or fails where the system property {@code
   * tools.required} is {@code true}.
   */
  public Path path() {
    String folder = System.getProperty(PROPERTY, "");
    if (folder.isBlank()) {
      return RealYtDlp.missing(
          "No yt-dlp %s: say with -D%s=… where %s/bin/yt-dlp lies"
              .formatted(version, PROPERTY, version));
    }
    return RealYtDlp.program(Path.of(folder, version, "bin", "yt-dlp"));
  }
}

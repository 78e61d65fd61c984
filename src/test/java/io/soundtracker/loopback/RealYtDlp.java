package io.soundtracker.loopback;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the real yt-dlp is, for tests that need it: the system property {@code ytdlp}, else the
 * environment variable {@code TRACKER_TEST_YTDLP}.
 */
public final class RealYtDlp {

  private static final String PROPERTY = "ytdlp";
  private static final String VARIABLE = "TRACKER_TEST_YTDLP";
  private static final String REQUIRED = "tools.required";

  private RealYtDlp() {}

  /**
   * The program; without one the calling test is skipped, or fails where the system property {@code
   * tools.required} is {@code true}.
   */
  public static Path path() {
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named == null || named.isBlank()) {
      return missing(
          "No real yt-dlp: say where it is with -D%s=… or %s".formatted(PROPERTY, VARIABLE));
    }
    return program(Path.of(named));
  }

  /** Skips the calling test, or fails it where the tools are required. */
  static Path missing(String advice) {
    if (Boolean.getBoolean(REQUIRED)) {
      throw new AssertionError(advice);
    }
    return Assumptions.abort(advice);
  }

  static Path program(Path named) {
    Path program = named.toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new AssertionError("Not a program: " + program);
    }
    return program;
  }
}

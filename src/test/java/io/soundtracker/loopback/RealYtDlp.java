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
      String advice =
          "No real yt-dlp: say where it is with -D%s=… or %s".formatted(PROPERTY, VARIABLE);
      if (Boolean.getBoolean(REQUIRED)) {
        throw new AssertionError(advice);
      }
      return Assumptions.abort(advice);
    }
    Path program = Path.of(named).toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new AssertionError("Not a program: " + program);
    }
    return program;
  }
}

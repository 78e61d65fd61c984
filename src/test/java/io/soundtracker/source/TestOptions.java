package io.soundtracker.source;

import static java.time.Duration.ofMillis;

import io.soundtracker.process.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a test runs its yt-dlp: with nothing set but what the test is about. */
final class TestOptions {

  private TestOptions() {}

  static YtDlpOptions of(Limits limits) {
    return new YtDlpOptions(
        limits, limits, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  static YtDlpOptions limited(Duration wall, Duration idle) {
    return of(new Limits(wall, idle, ofMillis(300)));
  }

  /** With a file of cookies, whose path is a secret. */
  static YtDlpOptions withCookies(Limits limits, Path cookies) {
    return new YtDlpOptions(
        limits,
        limits,
        List.of(),
        Optional.empty(),
        Optional.of(cookies),
        Optional.empty(),
        List.of(cookies.toString()));
  }
}

package io.soundtracker.source;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.process.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A shell script in place of yt-dlp, in a folder that holds whatever it leaves behind. */
record ScriptedYtDlp(Path folder) {

  static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");
  static final Instant NEWEST = Instant.parse("2026-08-01T12:00:00Z");
  static final Limits LIMITS = new Limits(ofSeconds(30), ofSeconds(20), ofMillis(300));
  static final ListingRequest ALL =
      new ListingRequest(Handle.parse("@moss.lantern"), Optional.empty(), OptionalInt.empty());

  /** Each script begins with this: it leaves behind what it was called with. */
  private static final String NOTES =
      """
      pwd > "$here/folder"
      env > "$here/environment"
      """;

  Listing list(String body, ListingRequest request) throws IOException {
    return list(body, request, TestOptions.of(LIMITS));
  }

  Listing list(String body, ListingRequest request, YtDlpOptions options) throws IOException {
    Files.write(folder.resolve("lines"), Lines.resource("moss.lantern.jsonl"));
    return source(Script.write(folder.resolve("yt-dlp"), NOTES + body), options).list(request);
  }

  YtDlpSource source(Path executable, YtDlpOptions options) {
    YtDlp ytDlp = new YtDlp(executable, "2026.08.19", LocalDate.of(2026, 8, 19));
    return new YtDlpSource(
        ytDlp, options, Reading.TITLES, workspace(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  Path workspace() {
    return folder.resolve("tracker.db.listings");
  }

  static String thirtyLines() {
    return Lines.posts(NEWEST, 30).stream()
        .map(line -> "echo '" + line + "'\n")
        .collect(Collectors.joining());
  }

  List<String> noted(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }
}

package io.soundtracker.source;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.process.LineConsumer.LineEnd;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Outcome.Ending;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Feeds a reader of listings by hand. */
final class Reading {

  static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");
  static final Handle MOSS = Handle.parse("@moss.lantern");
  static final Redaction REDACTION = new Redaction(List.of());

  static final OriginalSoundTitles TITLES = OriginalSoundTitles.bundledAnd(List.of());

  private Reading() {}

  static ListingReader reader(ListingRequest request, RawPages pages) {
    return new ListingReader(request, NOW, pages, TITLES, posts -> {});
  }

  static Listing read(ListingRequest request, List<String> lines, Outcome outcome) {
    ListingReader reader = reader(request, RawPages.none());
    lines.forEach(line -> feed(reader, line, LineEnd.NEWLINE));
    return reader.finish(outcome, REDACTION);
  }

  static boolean feed(ListingReader reader, String line, LineEnd end) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return reader.accept(bytes, 0, bytes.length, end);
  }

  static Outcome exited(int exitCode, String stderr) {
    return new Outcome(Ending.EXITED, OptionalInt.of(exitCode), stderr, Duration.ofSeconds(7));
  }

  static Outcome ended(Ending ending, String stderr) {
    return new Outcome(ending, OptionalInt.of(143), stderr, Duration.ofSeconds(7));
  }

  /** Reads whole lines with the pages in a folder. */
  static Listing read(Path folder, ListingRequest request, List<String> lines, Outcome outcome) {
    ListingReader reader = reader(request, RawPages.in(folder));
    lines.forEach(line -> feed(reader, line, LineEnd.NEWLINE));
    return reader.finish(outcome, REDACTION);
  }
}

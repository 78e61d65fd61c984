package io.soundtracker.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.process.LineSplitter;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Outcome.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Listings that were recorded as yt-dlp printed them, read as if it ran now. Per account: {@code
 * HANDLE.jsonl} or {@code HANDLE.jsonl.gz} (standard output), {@code HANDLE.stderr}, {@code
 * HANDLE.exit} (the exit code; else 0, or 1 if an error was printed); each may be absent. {@code
 * recording.json} says when: {@code {"recorded_at": "2026-10-01T06:00:00Z"}}. Other files are none
 * of its business.
 */
public final class RecordedListings implements VideoSource {

  private static final String RECORDING = "recording.json";
  private static final String LINES = ".jsonl";
  private static final String PACKED_LINES = ".jsonl.gz";
  private static final String STDERR = ".stderr";
  private static final String EXIT = ".exit";

  /** For a recording that does not say when it was made: later than any post in it. */
  private static final Instant SOME_DAY = Instant.parse("2100-01-01T00:00:00Z");

  private static final Redaction REDACTION = new Redaction(List.of());

  private final RecordedFiles files;
  private final OriginalSoundTitles originals;
  private final Set<Handle> accounts;
  private final Optional<Instant> recordedAt;

  RecordedListings(RecordedFiles files, OriginalSoundTitles originals) {
    this.files = files;
    this.originals = originals;
    this.accounts = accounts(files);
    this.recordedAt = recordedAt(files);
  }

  /**
   * The listings in a folder.
   *
   * @throws RecordingException if it cannot be read, or holds something else
   */
  public static RecordedListings in(Path folder, OriginalSoundTitles originals) {
    return new RecordedListings(RecordedFiles.in(folder), originals);
  }

  /** When the recording was made; empty where it does not say. */
  public Optional<Instant> recordedAt() {
    return recordedAt;
  }

  /** The accounts of which there is a listing, in alphabetical order. */
  public List<Handle> accounts() {
    return List.copyOf(accounts);
  }

  @Override
  public String description() {
    return "recorded listings"
        + recordedAt.map(when -> " of " + when).orElse(" in " + files.place());
  }

  @Override
  public Listing list(ListingRequest request) {
    return list(request, posts -> {});
  }

  @Override
  public Listing list(ListingRequest request, IntConsumer posts) {
    if (!accounts.contains(request.handle())) {
      return Listing.failed(
          Reason.NOT_RECORDED, "no file of " + request.handle() + " in " + files.place());
    }
    String name = request.handle().name();
    ListingReader reader =
        new ListingReader(request, recordedAt.orElse(SOME_DAY), RawPages.none(), originals, posts);
    try {
      String stderr = files.text(name + STDERR).orElse("");
      int exitCode = exitCode(name + EXIT, stderr);
      Ending ending = read(name, reader);
      return reader.finish(
          new Outcome(ending, OptionalInt.of(exitCode), stderr, Duration.ZERO), REDACTION);
    } catch (IOException e) {
      return reader.broken("cannot read the files of " + name + " in " + files.place() + ": " + e);
    }
  }

  private Ending read(String name, ListingReader reader) throws IOException {
    String lines = files.names().contains(name + LINES) ? name + LINES : name + PACKED_LINES;
    if (!files.names().contains(lines)) {
      return Ending.EXITED;
    }
    LineSplitter splitter = new LineSplitter(reader);
    try (InputStream in = files.open(lines)) {
      int read = 0;
      while (read >= 0 && !splitter.stopped()) {
        if (Thread.currentThread().isInterrupted()) {
          return Ending.INTERRUPTED;
        }
        read = splitter.readFrom(in);
      }
    }
    splitter.finish();
    return splitter.stopped() ? Ending.STOPPED : Ending.EXITED;
  }

  private int exitCode(String name, String stderr) throws IOException {
    Optional<String> text = files.text(name).map(String::strip);
    if (text.isEmpty()) {
      return stderr.lines().anyMatch(line -> line.startsWith("ERROR")) ? 1 : 0;
    }
    try {
      return Integer.parseInt(text.get());
    } catch (NumberFormatException e) {
      throw new IOException(name + " holds no exit code", e);
    }
  }

  private static Set<Handle> accounts(RecordedFiles files) {
    Set<Handle> accounts = new TreeSet<>(Comparator.comparing(Handle::value));
    for (String file : files.names()) {
      for (String kind : List.of(LINES, PACKED_LINES, STDERR, EXIT)) {
        if (file.endsWith(kind)) {
          accounts.add(account(files, file, kind));
        }
      }
    }
    if (accounts.isEmpty()) {
      throw new RecordingException(
          files.place() + " holds no recorded listing: HANDLE.jsonl or HANDLE.jsonl.gz is wanted");
    }
    return accounts;
  }

  private static Handle account(RecordedFiles files, String file, String kind) {
    String name = file.substring(0, file.length() - kind.length());
    Handle handle;
    try {
      handle = Handle.parse(name);
    } catch (InvalidHandleException e) {
      throw new RecordingException(files.place() + ": the file " + file + ": " + e.getMessage(), e);
    }
    if (!handle.name().equals(name)) {
      throw new RecordingException(
          "%s: the file %s must be named %s".formatted(files.place(), file, handle.name() + kind));
    }
    if (files.names().containsAll(Set.of(name + LINES, name + PACKED_LINES))) {
      throw new RecordingException(
          "%s holds two listings of %s: %s and %s"
              .formatted(files.place(), handle, name + LINES, name + PACKED_LINES));
    }
    return handle;
  }

  private static Optional<Instant> recordedAt(RecordedFiles files) {
    try {
      Optional<String> recording = files.text(RECORDING);
      if (recording.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          Instant.parse(new ObjectMapper().readTree(recording.get()).path("recorded_at").asText()));
    } catch (IOException | DateTimeException e) {
      throw new RecordingException(
          "%s/%s must say {\"recorded_at\": \"2026-10-01T06:00:00Z\"}"
              .formatted(files.place(), RECORDING),
          e);
    }
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists accounts by running yt-dlp, one process an account. */
public final class YtDlpSource implements VideoSource {

  private static final Logger LOG = LoggerFactory.getLogger(YtDlpSource.class);

  private static final List<String> ARGUMENTS =
      List.of(
          "--ignore-config",
          "--no-plugin-dirs",
          "--no-cache-dir",
          "--color",
          "never",
          "--flat-playlist",
          "--lazy-playlist",
          "-j",
          "--socket-timeout",
          "20",
          "--sleep-requests",
          "1",
          "--extractor-retries",
          "8",
          "--retry-sleep",
          "extractor:exp=1:20");

  private final YtDlp ytDlp;
  private final YtDlpOptions options;
  private final Redaction redaction;
  private final Clock clock;

  public YtDlpSource(YtDlp ytDlp, YtDlpOptions options, Clock clock) {
    this.ytDlp = requireNonNull(ytDlp);
    this.options = requireNonNull(options);
    this.redaction = options.redaction();
    this.clock = requireNonNull(clock);
  }

  @Override
  public String description() {
    return "yt-dlp " + ytDlp.version();
  }

  @Override
  public Listing list(ListingRequest request) {
    Path folder;
    try {
      folder = Files.createTempDirectory("tracker-listing-");
    } catch (IOException e) {
      return Listing.failed(Reason.UNKNOWN, "cannot make a temporary folder: " + e);
    }
    try {
      return list(request, folder);
    } finally {
      remove(folder);
    }
  }

  private Listing list(ListingRequest request, Path folder) {
    List<String> command;
    try {
      command = command(request, folder);
    } catch (IOException e) {
      return Listing.failed(
          Reason.SETTINGS,
          redaction.clean("the cookies file of the setting ytdlp.cookies cannot be read: " + e));
    }
    ListingReader reader = new ListingReader(request, clock.instant());
    try {
      Program program = new Program(command, folder, environment(folder), options.limits());
      Outcome outcome = ProgramRunner.run(program, reader);
      return reader.finish(outcome, redaction);
    } catch (ProgramStartException e) {
      return Listing.failed(Reason.YTDLP_UNUSABLE, redaction.clean(e.getMessage()));
    }
  }

  private List<String> command(ListingRequest request, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ytDlp.executable().toString());
    command.addAll(ARGUMENTS);
    if (request.limit().isPresent()) {
      command.addAll(List.of("-I", "1:" + request.limit().getAsInt()));
    }
    if (options.cookies().isPresent()) {
      // yt-dlp writes to the file when it ends; several at once would spoil it.
      Path copy = Files.copy(options.cookies().get(), folder.resolve("cookies.txt"));
      command.addAll(List.of("--cookies", copy.toString()));
    }
    option(command, "--proxy", options.proxy());
    option(command, "--user-agent", options.userAgent());
    command.addAll(options.extraArgs());
    command.addAll(List.of("--", request.address()));
    return command;
  }

  private static void option(List<String> command, String name, Optional<String> value) {
    value.ifPresent(text -> command.addAll(List.of(name, text)));
  }

  /** Messages of the system in English, and all text in UTF-8, whatever the machine speaks. */
  private static Map<String, String> environment(Path folder) {
    return Map.of("LC_ALL", "C.UTF-8", "PYTHONUTF8", "1", "TMPDIR", folder.toString());
  }

  private static void remove(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      LOG.warn("The temporary folder {} could not be removed: {}", folder, e.toString());
    }
  }
}

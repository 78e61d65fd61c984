package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
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
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Lists accounts by running yt-dlp, one process an account. */
public final class YtDlpSource implements VideoSource {

  private static final Pattern NO_BROWSER = Pattern.compile("no impersonate targets? (is|are)");

  private final YtDlp ytDlp;
  private final YtDlpOptions options;
  private final YtDlpCall call;
  private final OriginalSoundTitles originals;
  private final Redaction redaction;
  private final ListingFolders folders;
  private final Clock clock;
  private volatile boolean lacksBrowsers;

  /**
   * @param workspace for temporary folders, used by nobody else; gone when nothing is listed
   */
  public YtDlpSource(
      YtDlp ytDlp,
      YtDlpOptions options,
      OriginalSoundTitles originals,
      Path workspace,
      Clock clock) {
    this.ytDlp = requireNonNull(ytDlp);
    this.options = requireNonNull(options);
    this.call = new YtDlpCall(ytDlp, options);
    this.originals = requireNonNull(originals);
    this.redaction = new Redaction(options.secrets());
    this.folders = new ListingFolders(workspace);
    this.clock = requireNonNull(clock);
  }

  @Override
  public String description() {
    return "yt-dlp " + ytDlp.version();
  }

  @Override
  public List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (ytDlp.isOld(clock)) {
      advice.add(
          "yt-dlp %s is %d days old: tracker yt-dlp update gets the newest"
              .formatted(ytDlp.version(), ytDlp.ageInDays(clock)));
    }
    if (lacksBrowsers) {
      advice.add(
          "yt-dlp cannot pass for a browser, which lets fewer pages through:"
              + " tracker yt-dlp version tells what it lacks");
    }
    return List.copyOf(advice);
  }

  @Override
  public Listing list(ListingRequest request) {
    return list(request, posts -> {});
  }

  @Override
  public Listing list(ListingRequest request, IntConsumer posts) {
    Path folder;
    try {
      folder = folders.make();
    } catch (IOException e) {
      return failed("cannot make a temporary folder: " + e);
    }
    try {
      Listing listing = list(request, posts, folder);
      if (NO_BROWSER.matcher(listing.transcript().said()).find()) {
        lacksBrowsers = true;
      }
      if (listing.verdict() instanceof Verdict.Complete) {
        YtDlpEnvironments.noteListing(ytDlp.executable());
      }
      return listing;
    } finally {
      folders.remove(folder);
    }
  }

  private Listing list(ListingRequest request, IntConsumer posts, Path folder) {
    Optional<Path> cookies;
    try {
      cookies = copyOfCookies(folder);
    } catch (IOException e) {
      return Listing.failed(
          Reason.SETTINGS,
          redaction.clean("the cookies file of the setting ytdlp.cookies cannot be read: " + e));
    }
    Program program;
    try {
      program = call.program(request, folder, cookies);
    } catch (IOException e) {
      return failed("cannot write into a temporary folder: " + e);
    }
    ListingReader reader =
        new ListingReader(request, clock.instant(), RawPages.in(folder), originals, posts);
    try {
      Outcome outcome = ProgramRunner.run(program, reader);
      return reader.finish(outcome, redaction);
    } catch (ProgramStartException e) {
      return Listing.failed(Reason.YTDLP_UNUSABLE, redaction.clean(e.getMessage()));
    }
  }

  private static Listing failed(String detail) {
    boolean full = KnownError.NO_ROOM.matcher(detail).find();
    return Listing.failed(full ? Reason.DISK_FULL : Reason.UNKNOWN, detail);
  }

  private Optional<Path> copyOfCookies(Path folder) throws IOException {
    return options.cookies().isEmpty()
        ? Optional.empty()
        : Optional.of(Files.copy(options.cookies().get(), folder.resolve("cookies.txt")));
  }
}

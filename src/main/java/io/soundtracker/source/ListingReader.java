package io.soundtracker.source;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.process.LineConsumer;
import io.soundtracker.process.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the lines of one listing, says when there are enough, and comes to the verdict. */
final class ListingReader implements LineConsumer {

  /**
   * So many posts in a row that are older than the window end the listing: a whole page. Posts come
   * newest first, except that an author can pin up to {@link #MOST_PINNED} of any age to the top.
   */
  static final int ENOUGH_OLDER = 15;

  static final int MOST_PINNED = 3;

  /** A program that prints something else altogether is not listened to any longer. */
  static final int MOST_REFUSED = 1_000;

  private final ListingRequest request;
  private final Instant observedAt;
  private final VideoLineReader lineReader;
  private final List<Video> videos = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<String, Oddity> oddities = new LinkedHashMap<>();
  private Channel channel = Channel.UNKNOWN;
  private int lineNumber;
  private int entries;
  private int olderInARow;

  /** The first of several oddities of a kind, and how many there are. */
  private record Oddity(String first, int lines) {}

  /**
   * @param observedAt when the listing was made
   */
  ListingReader(ListingRequest request, Instant observedAt) {
    this.request = request;
    this.observedAt = observedAt;
    this.lineReader = new VideoLineReader(request.handle(), observedAt);
  }

  @Override
  public boolean accept(byte[] buffer, int offset, int length, LineEnd end) {
    lineNumber++;
    if (isBlank(buffer, offset, length)) {
      return true;
    }
    entries++;
    VideoLine line =
        end == LineEnd.CUT
            ? new VideoLine.Refused("longer than " + length + " bytes")
            : lineReader.read(buffer, offset, length);
    if (line instanceof VideoLine.Refused no) {
      refused.add("line " + lineNumber + ": " + no.why());
    } else if (line instanceof VideoLine.Read read) {
      take(read);
    }
    return !windowIsCovered() && !limitIsReached() && refused.size() < MOST_REFUSED;
  }

  private void take(VideoLine.Read line) {
    Video video = line.video();
    line.oddities()
        .forEach((field, why) -> note(field, field + " in line " + lineNumber + ": " + why));
    if (!ids.add(video.id())) {
      note("", "line " + lineNumber + " repeats a post that was listed before");
      return;
    }
    videos.add(video);
    channel = channel.completedBy(line.channel());
    boolean older = request.since().filter(video.postedAt()::isBefore).isPresent();
    olderInARow = older ? olderInARow + 1 : 0;
  }

  private void note(String kind, String sentence) {
    oddities.merge(
        kind, new Oddity(sentence, 1), (known, added) -> new Oddity(known.first, known.lines + 1));
  }

  private boolean windowIsCovered() {
    return olderInARow >= ENOUGH_OLDER;
  }

  private boolean limitIsReached() {
    return request.limit().isPresent() && entries >= request.limit().getAsInt();
  }

  /** The listing, from what was read and how the program ended. */
  Listing finish(Outcome outcome, Redaction redaction) {
    return listing(verdict(outcome, new StderrReader(outcome.stderr(), redaction)));
  }

  /** What was read before the lines themselves could no longer be had. */
  Listing broken(String detail) {
    return listing(incomplete(Reason.BAD_LINES, detail));
  }

  private Listing listing(Verdict verdict) {
    List<String> sentences =
        oddities.values().stream()
            .map(o -> o.lines == 1 ? o.first : o.first + " (and " + (o.lines - 1) + " more lines)")
            .toList();
    return new Listing(channel, videos, refused, sentences, verdict, Transcript.EMPTY);
  }

  private Verdict verdict(Outcome outcome, StderrReader stderr) {
    if (windowIsCovered()) {
      return readable(request.since());
    }
    if (limitIsReached()) {
      return readable(Optional.of(oldestUnpinned()));
    }
    return switch (outcome.ending()) {
      case INTERRUPTED -> ended(Reason.INTERRUPTED, outcome, stderr);
      case WALL_LIMIT -> ended(Reason.TIME_LIMIT, outcome, stderr);
      case IDLE_LIMIT -> ended(Reason.STALLED, outcome, stderr);
      case STOPPED -> readable(Optional.empty()); // only ever after too many refused lines
      case EXITED ->
          stderr
              .problem(outcome.exitCode().orElse(1))
              .map(problem -> incomplete(problem.reason(), problem.detail()))
              .orElseGet(
                  () ->
                      entries == 0
                          ? incomplete(Reason.EMPTY_ANSWER, "no line and no error")
                          : readable(Optional.empty()));
    };
  }

  private Verdict readable(Optional<Instant> since) {
    if (refused.isEmpty()) {
      return new Verdict.Complete(since);
    }
    return incomplete(
        Reason.BAD_LINES,
        "%d of %d lines could not be read; %s".formatted(refused.size(), entries, refused.get(0)));
  }

  private Verdict ended(Reason reason, Outcome outcome, StderrReader stderr) {
    String detail =
        "ended after %d seconds with %d posts".formatted(outcome.elapsed().toSeconds(), ids.size());
    return incomplete(
        reason, stderr.lastTrouble().map(said -> detail + "; last said: " + said).orElse(detail));
  }

  private Verdict incomplete(Reason reason, String detail) {
    return videos.isEmpty()
        ? new Verdict.Failed(reason, detail)
        : new Verdict.Partial(reason, detail);
  }

  /**
   * The first posts may be pinned, and say nothing of what lies between them. If there are no
   * others, nothing is known to be covered.
   */
  private Instant oldestUnpinned() {
    return videos.stream()
        .skip(MOST_PINNED)
        .map(Video::postedAt)
        .min(Instant::compareTo)
        .orElse(observedAt);
  }

  private static boolean isBlank(byte[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Collects the lines of one listing, says when there are enough, and comes to the verdict. */
final class ListingReader implements LineConsumer {

  /** A program that prints something else altogether is not listened to any longer. */
  static final int MOST_REFUSED = 1_000;

  private static final int FIRST_SIGNAL = 129;

  private final ListingRequest request;
  private final Instant observedAt;
  private final RawPages pages;
  private final VideoLineReader lineReader;
  private final CutOff cutOff;
  private final IntConsumer posts;
  private final List<Video> videos = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private final Oddities oddities = new Oddities();
  private Channel channel = Channel.UNKNOWN;
  private Optional<String> halfLine = Optional.empty();
  private int lineNumber;
  private int entries;
  private int bareVideos;

  /**
   * @param observedAt when the listing was made
   * @param pages that come with the lines
   * @param originals what titles original sounds have
   * @param posts is told how many were read so far
   */
  ListingReader(
      ListingRequest request,
      Instant observedAt,
      RawPages pages,
      OriginalSoundTitles originals,
      IntConsumer posts) {
    this.request = request;
    this.observedAt = observedAt;
    this.pages = pages;
    this.lineReader = new VideoLineReader(request.handle(), observedAt, pages, originals);
    this.cutOff = new CutOff(request.since());
    this.posts = posts;
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
      refuse(no, end);
    } else if (line instanceof VideoLine.Read read) {
      take(read);
    }
    return !isEnough() && refused.size() < MOST_REFUSED;
  }

  private void refuse(VideoLine.Refused line, LineEnd end) {
    String sentence = "line " + lineNumber + ": " + line.why();
    if (end == LineEnd.MISSING) {
      halfLine = Optional.of(sentence);
    } else {
      refused.add(sentence);
    }
  }

  private void take(VideoLine.Read line) {
    Video video = line.video();
    line.oddities()
        .forEach(
            (field, why) -> oddities.add(field, field + " in line " + lineNumber + ": " + why));
    if (!ids.add(video.id())) {
      oddities.add("", "line " + lineNumber + " repeats a post that was listed before");
      return;
    }
    videos.add(video);
    posts.accept(videos.size());
    channel = channel.completedBy(line.channel());
    bareVideos += line.page().isEmpty() ? 1 : 0;
    cutOff.take(video, line.page().map(RawPages.Found::page));
  }

  private boolean isEnough() {
    return cutOff.reached() || limitIsReached();
  }

  private boolean limitIsReached() {
    return request.limit().isPresent() && entries >= request.limit().getAsInt();
  }

  /** The listing, from what was read and how the program ended. */
  Listing finish(Outcome outcome, Redaction redaction) {
    if (!isEnough()) {
      pages.readToTheEnd(); // Else, what is left is of posts that nobody asked for.
    }
    settleHalfLine(outcome);
    StderrReader stderr = new StderrReader(outcome.stderr(), redaction);
    Verdict verdict = verdict(outcome, stderr);
    if (verdict.equals(new Verdict.Complete(Optional.empty()))) {
      compareWithProfile();
    }
    return listing(
        verdict,
        new Transcript(
            stderr.said(),
            1,
            requests(outcome, stderr),
            pages.listed(),
            pages.unread(),
            bareVideos));
  }

  /** A program that was ended because nothing came was waiting for an answer. */
  private int requests(Outcome outcome, StderrReader stderr) {
    boolean waited =
        switch (outcome.ending()) {
          case INTERRUPTED, WALL_LIMIT, IDLE_LIMIT -> true;
          case STOPPED, EXITED -> false;
        };
    return pages.requests(stderr.unanswered() + (waited ? 1 : 0));
  }

  /** What was read before the lines themselves could no longer be had. */
  Listing broken(String detail) {
    halfLine.ifPresent(refused::add);
    Verdict verdict =
        new ListingEnd(pages, refused, entries, videos.size()).incomplete(Reason.BAD_LINES, detail);
    return listing(verdict, Transcript.EMPTY);
  }

  /** A program that was ended may have had no time for the rest of its line. */
  private void settleHalfLine(Outcome outcome) {
    boolean ended =
        outcome.ending() != Outcome.Ending.EXITED
            || outcome.exitCode().orElse(FIRST_SIGNAL) >= FIRST_SIGNAL;
    halfLine.ifPresent(
        line -> {
          if (ended) {
            oddities.add(
                "half", "half a line at the end, where the program was ended, is left out");
          } else {
            refused.add(line);
          }
        });
  }

  private void compareWithProfile() {
    long counted = pages.channel().profile().videos().orElse(0);
    if (counted > videos.size()) {
      oddities.add(
          "profile",
          "the profile counts %d posts, %d were listed".formatted(counted, videos.size()));
    }
  }

  private Listing listing(Verdict verdict, Transcript transcript) {
    return new Listing(
        pages.channel().completedBy(channel),
        videos,
        refused,
        oddities.sentences(),
        verdict,
        transcript);
  }

  private Verdict verdict(Outcome outcome, StderrReader stderr) {
    ListingEnd end = new ListingEnd(pages, refused, entries, videos.size());
    if (cutOff.reached()) {
      return end.afterEnough(request.since());
    }
    if (limitIsReached()) {
      return end.afterEnough(Optional.of(oldestUnpinned()));
    }
    return end.verdict(outcome, stderr);
  }

  /**
   * Pinned posts say nothing of what lies between them. Where it is not known which are, the first
   * may be. If there are no others, nothing is known to be covered.
   */
  private Instant oldestUnpinned() {
    return IntStream.range(0, videos.size())
        .filter(i -> !videos.get(i).marks().pinned().orElse(i < CutOff.MOST_PINNED))
        .mapToObj(i -> videos.get(i).postedAt())
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

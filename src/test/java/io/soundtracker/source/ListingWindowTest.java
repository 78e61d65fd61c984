package io.soundtracker.source;

import static io.soundtracker.source.Reading.MOSS;
import static io.soundtracker.source.Reading.NOW;
import static io.soundtracker.source.Reading.REDACTION;
import static io.soundtracker.source.Reading.ended;
import static io.soundtracker.source.Reading.exited;
import static io.soundtracker.source.Reading.feed;
import static io.soundtracker.source.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.process.LineConsumer.LineEnd;
import io.soundtracker.process.Outcome.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How far back a listing reaches, and what that covers. */
class ListingWindowTest {

  private static final Instant SINCE = Instant.parse("2026-08-01T00:00:00Z");
  private static final ListingRequest RECENT =
      new ListingRequest(MOSS, Optional.of(SINCE), OptionalInt.empty());

  @Test
  void a_page_of_older_posts_in_a_row_is_enough_and_all_are_kept() {
    List<String> lines = new ArrayList<>(Lines.posts(SINCE.plusSeconds(30), 3));
    lines.addAll(Lines.posts(SINCE.minusSeconds(1), 14));
    ListingReader reader = Reading.reader(RECENT, RawPages.none());

    lines.forEach(line -> assertThat(feed(reader, line, LineEnd.NEWLINE)).isTrue());
    assertThat(feed(reader, Lines.posts(SINCE.minusSeconds(900), 1).get(0), LineEnd.NEWLINE))
        .isFalse();

    Listing listing =
        reader.finish(ended(Ending.STOPPED, "ERROR: [Errno 32] Broken pipe"), REDACTION);
    assertThat(listing.videos()).hasSize(18);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.of(SINCE)));
  }

  @Test
  void pinned_old_posts_and_one_that_is_newer_do_not_end_the_list_too_early() {
    List<String> lines = new ArrayList<>(Lines.posts(SINCE.minus(Duration.ofDays(500)), 3));
    lines.addAll(Lines.posts(SINCE.plusSeconds(90), 20));
    lines.addAll(Lines.posts(SINCE.minusSeconds(100), 14));
    lines.addAll(Lines.posts(SINCE, 1));
    lines.addAll(Lines.posts(SINCE.minusSeconds(200), 14));

    Listing listing = read(RECENT, lines, exited(0, ""));

    assertThat(listing.videos()).hasSize(lines.size());
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void a_list_that_ends_before_the_cut_off_covers_the_whole_account() {
    assertThat(read(RECENT, Lines.posts(SINCE.minusSeconds(9), 5), exited(0, "")).verdict())
        .isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void a_refused_line_within_the_window_is_not_made_good_by_the_cut_off() {
    List<String> lines = new ArrayList<>(List.of("x"));
    lines.addAll(Lines.posts(SINCE.minusSeconds(9), 15));

    assertThat(read(RECENT, lines, ended(Ending.STOPPED, "")).verdict().reason())
        .contains(Reason.BAD_LINES);
  }

  @Test
  void a_limit_stops_the_list_and_covers_what_is_newer_than_its_last_post() {
    List<String> lines = new ArrayList<>(Lines.posts(SINCE.minus(Duration.ofDays(500)), 3));
    lines.addAll(Lines.posts(SINCE.plusSeconds(50), 6));
    ListingReader reader = Reading.reader(limited(5), RawPages.none());

    assertThat(lines.stream().takeWhile(line -> feed(reader, line, LineEnd.NEWLINE))).hasSize(4);

    Listing listing = reader.finish(exited(0, ""), REDACTION);
    assertThat(listing.videos()).hasSize(5);
    assertThat(listing.verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(SINCE.plusSeconds(49))));
  }

  @Test
  void a_limit_that_may_have_let_only_pinned_posts_through_covers_nothing() {
    assertThat(read(limited(3), Lines.posts(SINCE, 3), exited(0, "")).verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(NOW)));
  }

  @Test
  void a_limit_that_was_not_reached_covers_the_whole_account() {
    assertThat(read(limited(4), Lines.posts(SINCE, 3), exited(0, "")).verdict())
        .isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  private static ListingRequest limited(int limit) {
    return new ListingRequest(MOSS, Optional.empty(), OptionalInt.of(limit));
  }
}

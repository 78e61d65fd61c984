package io.soundtracker.source;

import static io.soundtracker.source.Reading.MOSS;
import static io.soundtracker.source.Reading.ended;
import static io.soundtracker.source.Reading.exited;
import static io.soundtracker.source.Reading.feed;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.process.LineConsumer.LineEnd;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Outcome.Ending;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of a listing say of how far back it has gone. */
class ListingCutOffTest {

  private static final Instant SINCE = Instant.parse("2026-08-01T00:00:00Z");
  private static final ListingRequest RECENT =
      new ListingRequest(MOSS, Optional.of(SINCE), OptionalInt.empty());

  @TempDir Path folder;
  private Dumps dumps;

  @BeforeEach
  void start() {
    dumps = new Dumps(folder);
  }

  private Listing read(ListingRequest request, List<String> lines, Outcome outcome) {
    return Reading.read(folder, request, lines, outcome);
  }

  /** How many of the lines are taken before there are enough. */
  private int taken(ListingRequest request, List<String> lines) {
    ListingReader reader = Reading.reader(request, RawPages.in(folder));
    int taken = 0;
    while (taken < lines.size() && feed(reader, lines.get(taken), LineEnd.NEWLINE)) {
      taken++;
    }
    return Math.min(taken + 1, lines.size());
  }

  @Test
  void a_page_of_older_posts_is_enough_however_few_they_are() {
    List<String> lines = new ArrayList<>(Lines.posts(SINCE.plusSeconds(20), 6));
    lines.addAll(Lines.posts(SINCE.minusSeconds(1), 20));
    dumps.listing(true, Dumps.itemsOf(lines.subList(0, 8)));
    dumps.listing(true, Dumps.itemsOf(lines.subList(8, 14)));

    assertThat(taken(RECENT, lines)).isEqualTo(14);
  }

  @Test
  void pinned_posts_on_top_count_for_nothing() {
    List<String> pinned = Lines.posts(SINCE.minusSeconds(90_000), 3);
    List<String> others = Lines.posts(SINCE.minusSeconds(1), 12);
    List<String> items = new ArrayList<>(Dumps.itemsOf(pinned, "\"isPinnedItem\": true"));
    items.addAll(Dumps.itemsOf(others));
    dumps.listing(true, items);
    List<String> lines = new ArrayList<>(pinned);
    lines.addAll(others);
    lines.addAll(Lines.posts(SINCE.minusSeconds(600), 5));

    assertThat(taken(RECENT, lines)).isEqualTo(15);
  }

  @Test
  void a_page_of_pinned_posts_alone_ends_nothing() {
    List<String> pinned = Lines.posts(SINCE.minusSeconds(90_000), 3);
    dumps.listing(true, Dumps.itemsOf(pinned, "\"isPinnedItem\": true"));
    List<String> lines = new ArrayList<>(pinned);
    List<String> newer = Lines.posts(SINCE.plusSeconds(50), 3);
    dumps.listing(false, Dumps.itemsOf(newer));
    lines.addAll(newer);

    assertThat(read(RECENT, lines, exited(0, "")).videos()).hasSize(6);
    assertThat(taken(RECENT, lines)).isEqualTo(6);
  }

  @Test
  void a_page_so_small_that_all_its_posts_may_be_pinned_ends_nothing() {
    List<String> maybePinned = Lines.posts(SINCE.minusSeconds(90_000), 3);
    dumps.listing(true, Dumps.itemsOf(maybePinned));
    List<String> lines = new ArrayList<>(maybePinned);
    lines.addAll(Lines.posts(SINCE.plusSeconds(50), 3));

    assertThat(taken(RECENT, lines)).isEqualTo(6);
  }

  @Test
  void a_pinned_newer_post_does_not_put_off_the_end() {
    List<String> pinned = Lines.posts(SINCE.plusSeconds(90_000), 1);
    List<String> older = Lines.posts(SINCE.minusSeconds(1), 4);
    List<String> items = new ArrayList<>(Dumps.itemsOf(pinned, "\"isPinnedItem\": true"));
    items.addAll(Dumps.itemsOf(older));
    dumps.listing(true, items);
    List<String> lines = new ArrayList<>(pinned);
    lines.addAll(older);
    lines.addAll(Lines.posts(SINCE.minusSeconds(500), 4));

    assertThat(taken(RECENT, lines)).isEqualTo(5);
  }

  @Test
  void a_page_that_mostly_repeats_newer_posts_does_not_end_the_list() {
    List<String> newer = Lines.posts(SINCE.plusSeconds(20), 14);
    List<String> older = Lines.posts(SINCE.minusSeconds(1), 1);
    dumps.listing(true, Dumps.itemsOf(newer, "\"isPinnedItem\": false"));
    List<String> items = new ArrayList<>(Dumps.itemsOf(newer, "\"isPinnedItem\": false"));
    items.addAll(Dumps.itemsOf(older, "\"isPinnedItem\": false"));
    dumps.listing(true, items);
    List<String> lines = new ArrayList<>(newer);
    lines.addAll(older);
    lines.addAll(Lines.posts(SINCE.minusSeconds(400), 3));

    assertThat(taken(RECENT, lines)).isEqualTo(lines.size());
  }

  @Test
  void an_error_page_before_the_cut_off_leaves_a_gap_and_one_behind_it_does_not() {
    List<String> older = Lines.posts(SINCE.minusSeconds(1), 4);
    dumps.listing("{\"statusCode\": 10101, \"hasMorePrevious\": true}");
    dumps.listing(true, Dumps.itemsOf(older));
    assertThat(read(RECENT, older, ended(Ending.STOPPED, "")).verdict().reason())
        .contains(Reason.EARLY_END);

    dumps.listing(true, Dumps.itemsOf(older));
    dumps.listing("{\"statusCode\": 10101}");
    assertThat(read(RECENT, older, ended(Ending.STOPPED, "")).verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(SINCE)));
  }

  @Test
  void a_limit_covers_what_is_newer_than_its_oldest_post_that_is_not_pinned() {
    List<String> pinned = Lines.posts(SINCE.minusSeconds(90_000), 1);
    List<String> others = Lines.posts(SINCE.plusSeconds(50), 2);
    List<String> items = new ArrayList<>(Dumps.itemsOf(pinned, "\"isPinnedItem\": true"));
    items.addAll(Dumps.itemsOf(others));
    dumps.listing(true, items);
    List<String> lines = new ArrayList<>(pinned);
    lines.addAll(others);
    ListingRequest limited = new ListingRequest(MOSS, Optional.empty(), OptionalInt.of(3));

    Listing listing = read(limited, lines, exited(0, ""));

    assertThat(listing.videos()).extracting(Video::postedAt).contains(SINCE.minusSeconds(90_000));
    assertThat(listing.verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(SINCE.plusSeconds(49))));
  }
}

package io.soundtracker.source;

import static io.soundtracker.source.Reading.MOSS;
import static io.soundtracker.source.Reading.NOW;
import static io.soundtracker.source.Reading.REDACTION;
import static io.soundtracker.source.Reading.ended;
import static io.soundtracker.source.Reading.exited;
import static io.soundtracker.source.Reading.feed;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of a listing say of its end. */
class ListingPagesTest {

  private static final Instant SINCE = Instant.parse("2026-08-01T00:00:00Z");
  private static final ListingRequest ALL =
      new ListingRequest(MOSS, Optional.empty(), OptionalInt.empty());
  private static final ListingRequest RECENT =
      new ListingRequest(MOSS, Optional.of(SINCE), OptionalInt.empty());
  private static final Verdict WHOLE = new Verdict.Complete(Optional.empty());

  @TempDir Path folder;
  private Dumps dumps;

  @BeforeEach
  void start() {
    dumps = new Dumps(folder);
  }

  private Listing read(ListingRequest request, List<String> lines, Outcome outcome) {
    ListingReader reader = new ListingReader(request, NOW, RawPages.in(folder));
    lines.forEach(line -> feed(reader, line, LineEnd.NEWLINE));
    return reader.finish(outcome, REDACTION);
  }

  /** How many of the lines are taken before there are enough. */
  private int taken(ListingRequest request, List<String> lines) {
    ListingReader reader = new ListingReader(request, NOW, RawPages.in(folder));
    int taken = 0;
    while (taken < lines.size() && feed(reader, lines.get(taken), LineEnd.NEWLINE)) {
      taken++;
    }
    return Math.min(taken + 1, lines.size());
  }

  @Test
  void a_list_whose_last_page_says_that_it_is_the_last_is_complete() {
    List<String> lines = Lines.posts(SINCE, 20);
    dumps.listing(true, Dumps.itemsOf(lines.subList(0, 15)));
    dumps.listing(false, Dumps.itemsOf(lines.subList(15, 20)));

    Listing listing = read(ALL, lines, exited(0, "WARNING: old\n"));

    assertThat(listing.verdict()).isEqualTo(WHOLE);
    assertThat(listing.transcript()).isEqualTo(new Transcript("WARNING: old", 1, 2, 0, 0));
  }

  @Test
  void where_more_follow_in_the_end_the_profile_has_to_count_the_same() {
    List<String> lines = Lines.posts(SINCE, 5);
    dumps.listing(true, Dumps.itemsOf(lines));
    dumps.listing(true, List.of());

    assertThat(read(ALL, lines, exited(0, "")).verdict())
        .isEqualTo(
            new Verdict.Partial(
                Reason.EARLY_END,
                "page 2 of the listing has 0 posts, status code 0, and says that more follow, and"
                    + " yt-dlp asked for no other"));
    dumps.profile("\"statusCode\": 0, \"userInfo\": {\"stats\": {\"videoCount\": 5}}");
    dumps.listing(true, Dumps.itemsOf(lines));
    dumps.listing(true, List.of());
    assertThat(read(ALL, lines, exited(0, "")).verdict()).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"statusCode\": 10101, \"statusMsg\": \"\"} | page 2 of the listing has 0 posts,"
            + " status code 10101, and does not say whether more follow",
        "{\"statusCode\": 0, \"itemList\": []} | page 2 of the listing has 0 posts, status code 0,"
            + " and does not say whether more follow",
        "{\"statusCode\": 10202, \"hasMorePrevious\": false, \"itemList\": []} | page 2 of the"
            + " listing has 0 posts, status code 10202, and says that no more follow",
        "{\"hasMorePrevious\": null} | page 2 of the listing has 0 posts, and does not say whether"
            + " more follow",
      })
  void a_page_with_an_error_inside_ends_the_list_early(String page, String detail) {
    List<String> lines = Lines.posts(SINCE, 15);
    dumps.listing(true, Dumps.itemsOf(lines));
    dumps.listing(page);

    assertThat(read(ALL, lines, exited(0, "")).verdict())
        .isEqualTo(new Verdict.Partial(Reason.EARLY_END, detail));
  }

  @Test
  void an_error_between_good_pages_leaves_a_gap() {
    List<String> lines = Lines.posts(SINCE, 30);
    dumps.listing(true, Dumps.itemsOf(lines.subList(0, 15)));
    dumps.listing("{\"statusCode\": 10101, \"hasMorePrevious\": true}");
    dumps.listing(false, Dumps.itemsOf(lines.subList(15, 30)));

    assertThat(read(ALL, lines, exited(0, "")).verdict().reason()).contains(Reason.EARLY_END);
  }

  @Test
  void an_error_that_yt_dlp_tells_itself_says_more_than_a_page() {
    dumps.listing("{\"statusCode\": 10101}");

    assertThat(read(ALL, Lines.posts(SINCE, 3), exited(1, "ERROR: HTTP Error 429")).verdict())
        .isEqualTo(new Verdict.Partial(Reason.RATE_LIMITED, "ERROR: HTTP Error 429"));
  }

  @Test
  void pages_without_a_line_say_why() {
    dumps.listing("{\"statusCode\": 0, \"itemList\": [], \"hasMorePrevious\": false}");
    assertThat(read(ALL, List.of(), exited(0, "")).verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.EMPTY_ANSWER,
                "no line and no error; page 1 of the listing has 0 posts, status code 0, and says"
                    + " that no more follow"));

    dumps.listing("{\"statusCode\": 10101}");
    assertThat(read(ALL, List.of(), exited(0, "")).verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.EARLY_END,
                "page 1 of the listing has 0 posts, status code 10101, and does not say whether"
                    + " more follow"));
  }

  @Test
  void a_profile_that_is_private_or_empty_explains_a_silence_of_older_releases() {
    dumps.profile("\"statusCode\": 10222, \"userInfo\": {\"stats\": {\"videoCount\": 0}}");
    dumps.listing(true, List.of());
    assertThat(read(ALL, List.of(), exited(0, "")).verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.PRIVATE, "no line and no error | the profile's page has status code 10222"));

    dumps.profile("\"statusCode\": 0, \"userInfo\": {\"stats\": {\"videoCount\": 0}}");
    dumps.listing(false, List.of());
    assertThat(read(ALL, List.of(), exited(0, "")).verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.NO_POSTS, "no line and no error; the profile counts no posts"));
  }

  @Test
  void a_page_that_cannot_be_read_costs_its_facts_and_is_counted() {
    List<String> lines = Lines.posts(SINCE, 20);
    dumps.listing(true, Dumps.itemsOf(lines.subList(0, 15), "\"isPinnedItem\": false"));
    dumps.listing("{\"statusCode\": 0, \"itemList\": [{\"id\"");

    Listing listing = read(ALL, lines, exited(0, ""));

    assertThat(listing.verdict()).isEqualTo(WHOLE);
    assertThat(listing.transcript()).isEqualTo(new Transcript("", 1, 2, 1, 5));
    assertThat(listing.videos())
        .filteredOn(video -> video.marks().pinned().isPresent())
        .hasSize(15);
  }

  @Test
  void without_pages_every_post_is_bare() {
    assertThat(read(ALL, Lines.posts(SINCE, 7), exited(0, "")).transcript())
        .isEqualTo(new Transcript("", 1, 0, 0, 7));
  }

  @Test
  void the_status_of_the_profile_is_in_the_detail_of_a_failure() {
    dumps.profile("\"statusCode\": 10221");

    assertThat(
            read(
                    ALL,
                    List.of(),
                    exited(
                        1,
                        "WARNING: x is either private or has embedding disabled\n"
                            + "ERROR: Unable to extract secondary user ID"))
                .verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.NOT_FOUND,
                "WARNING: x is either private or has embedding disabled | ERROR: Unable to extract"
                    + " secondary user ID | the profile's page has status code 10221"));
  }

  @Test
  void fewer_posts_than_the_profile_counts_are_odd_and_no_verdict() {
    dumps.profile("\"userInfo\": {\"statsV2\": {\"videoCount\": \"40\"}}");
    List<String> lines = Lines.posts(SINCE, 15);
    dumps.listing(false, Dumps.itemsOf(lines));

    Listing listing = read(ALL, lines, exited(0, ""));

    assertThat(listing.verdict()).isEqualTo(WHOLE);
    assertThat(listing.oddities()).containsExactly("the profile counts 40 posts, 15 were listed");
    assertThat(listing.channel().profile().videos()).hasValue(40);
  }

  @Test
  void a_window_or_more_posts_than_counted_are_nothing_odd() {
    String profile = "\"userInfo\": {\"statsV2\": {\"videoCount\": \"14\"}}";
    dumps.profile(profile);
    assertThat(read(ALL, Lines.posts(SINCE, 15), exited(0, "")).oddities()).isEmpty();

    dumps.profile(profile.replace("14", "4000"));
    List<String> older = Lines.posts(SINCE.minusSeconds(9), 15);
    assertThat(read(RECENT, older, ended(Ending.STOPPED, "")).oddities()).isEmpty();
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

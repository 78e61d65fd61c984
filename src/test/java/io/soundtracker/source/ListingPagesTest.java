package io.soundtracker.source;

import static io.soundtracker.source.Reading.MOSS;
import static io.soundtracker.source.Reading.ended;
import static io.soundtracker.source.Reading.exited;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Outcome.Ending;
import java.nio.file.Path;
import java.time.Instant;
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
    return Reading.read(folder, request, lines, outcome);
  }

  @Test
  void a_list_whose_last_page_says_that_it_is_the_last_is_complete() {
    List<String> lines = Lines.posts(SINCE, 20);
    dumps.listing(true, Dumps.itemsOf(lines.subList(0, 15)));
    dumps.listing(false, Dumps.itemsOf(lines.subList(15, 20)));

    Listing listing = read(ALL, lines, exited(0, "WARNING: old\n"));

    assertThat(listing.verdict()).isEqualTo(WHOLE);
    assertThat(listing.transcript()).isEqualTo(new Transcript("WARNING: old", 1, 2, 2, 0, 0));
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
    assertThat(listing.transcript()).isEqualTo(new Transcript("", 1, 2, 2, 1, 5));
    assertThat(listing.videos())
        .filteredOn(video -> video.marks().pinned().isPresent())
        .hasSize(15);
  }

  @Test
  void without_pages_every_post_is_bare() {
    assertThat(read(ALL, Lines.posts(SINCE, 7), exited(0, "")).transcript())
        .isEqualTo(new Transcript("", 1, 1, 0, 0, 7));
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
}

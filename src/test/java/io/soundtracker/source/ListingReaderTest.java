package io.soundtracker.source;

import static io.soundtracker.source.Reading.MOSS;
import static io.soundtracker.source.Reading.REDACTION;
import static io.soundtracker.source.Reading.ended;
import static io.soundtracker.source.Reading.exited;
import static io.soundtracker.source.Reading.feed;
import static io.soundtracker.source.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.process.LineConsumer.LineEnd;
import io.soundtracker.process.Outcome;
import io.soundtracker.process.Outcome.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingReaderTest {

  private static final Instant SINCE = Instant.parse("2026-08-01T00:00:00Z");
  private static final ListingRequest ALL =
      new ListingRequest(MOSS, Optional.empty(), OptionalInt.empty());

  @Test
  void a_list_that_ended_by_itself_without_an_error_is_complete() {
    Listing listing = read(ALL, Lines.recorded(), exited(0, ""));

    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(listing.videos()).hasSize(13).doesNotHaveDuplicates();
    assertThat(listing.channel().displayName()).contains("Moss, Lantern & Co 🌿");
    assertThat(listing.channel().channelId().orElseThrow()).startsWith("MS4wLjABAAAA");
    assertThat(listing.oddities())
        .containsExactlyInAnyOrder(
            "view_count in line 12: -7 cannot be",
            "like_count in line 12: a number beyond all bounds instead of a whole number");
  }

  @Test
  void no_line_and_no_error_is_a_failure_and_never_an_empty_account() {
    assertThat(read(ALL, List.of(), exited(0, "")).verdict().reason())
        .contains(Reason.EMPTY_ANSWER);
    assertThat(read(ALL, List.of("", "  "), exited(0, "")).verdict())
        .isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void what_came_before_an_error_is_kept_and_partial() {
    Listing listing =
        read(
            ALL,
            Lines.recorded(),
            exited(1, "ERROR: x: Unable to download JSON metadata: HTTP Error 429: Too Many"));

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isInstanceOf(Verdict.Partial.class);
    assertThat(listing.verdict().reason()).contains(Reason.RATE_LIMITED);
  }

  @Test
  void an_error_makes_a_listing_partial_whatever_the_exit_code() {
    assertThat(read(ALL, Lines.recorded(), exited(0, "ERROR: HTTP Error 500")).verdict().reason())
        .contains(Reason.SITE_ERROR);
    assertThat(read(ALL, Lines.recorded(), exited(1, "")).verdict())
        .isEqualTo(new Verdict.Partial(Reason.UNKNOWN, "exit code 1 without a word"));
  }

  @Test
  void a_private_account_fails_as_private() {
    Listing listing =
        read(ALL, List.of(), exited(1, "ERROR: [tiktok:user] x: This user's account is private."));

    assertThat(listing.verdict())
        .isEqualTo(
            new Verdict.Failed(
                Reason.PRIVATE, "ERROR: [tiktok:user] x: This user's account is private."));
    assertThat(listing.channel()).isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void a_refused_line_makes_a_listing_partial_and_is_named_by_its_number() {
    Listing listing =
        read(ALL, List.of(post(1), "[download] 3%", "", "{}", post(2)), exited(0, ""));

    assertThat(listing.videos()).hasSize(2);
    assertThat(listing.refused())
        .hasSize(2)
        .satisfies(
            refused -> {
              assertThat(refused.get(0)).startsWith("line 2: not JSON: ");
              assertThat(refused.get(1)).isEqualTo("line 4: no post: it has no id of a post");
            });
    assertThat(listing.verdict().reason()).contains(Reason.BAD_LINES);
    assertThat(listing.verdict().detail().orElseThrow())
        .startsWith("2 of 4 lines could not be read; line 2");
  }

  @Test
  void only_refused_lines_are_a_failure() {
    assertThat(read(ALL, List.of("x"), exited(0, "")).verdict()).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void half_a_line_at_the_end_is_refused_and_a_whole_one_without_a_line_end_is_read() {
    ListingReader reader = Reading.reader(ALL, RawPages.none());
    feed(reader, post(1), LineEnd.NEWLINE);
    feed(reader, post(2).substring(0, 20), LineEnd.MISSING);

    assertThat(reader.finish(exited(0, ""), REDACTION).refused()).hasSize(1);

    reader = Reading.reader(ALL, RawPages.none());
    feed(reader, post(2), LineEnd.MISSING);
    assertThat(reader.finish(exited(0, ""), REDACTION).videos()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Ending.class,
      names = {"WALL_LIMIT", "IDLE_LIMIT", "INTERRUPTED"})
  void half_a_line_of_a_program_that_was_ended_is_left_out_and_said(Ending ending) {
    Listing listing = endingInHalfALine(ended(ending, ""));

    assertThat(listing.refused()).isEmpty();
    assertThat(listing.videos()).hasSize(1);
    assertThat(listing.oddities()).containsExactly(HALF);
  }

  @Test
  void half_a_line_of_a_program_that_a_signal_ended_is_left_out_too() {
    assertThat(endingInHalfALine(exited(137, "")).oddities()).containsExactly(HALF);
    assertThat(endingInHalfALine(exited(128, "")).refused()).hasSize(1);
  }

  private static final String HALF =
      "half a line at the end, where the program was ended, is left out";

  private static Listing endingInHalfALine(Outcome outcome) {
    ListingReader reader = Reading.reader(ALL, RawPages.none());
    feed(reader, post(1), LineEnd.NEWLINE);
    feed(reader, post(2).substring(0, 20), LineEnd.MISSING);
    return reader.finish(outcome, REDACTION);
  }

  @Test
  void what_the_program_said_is_kept_without_credentials() {
    String stderr = "WARNING: http://ann:s3cret@10.0.0.1\u0000\r\nERROR: HTTP Error 500\n";

    assertThat(read(ALL, List.of(post(1)), exited(1, stderr)).transcript())
        .isEqualTo(
            new Transcript(
                "WARNING: http://***@10.0.0.1\uFFFD\r\nERROR: HTTP Error 500", 1, 0, 0, 0, 1));
  }

  @Test
  void of_a_long_text_the_beginning_and_the_end_are_kept() {
    String said =
        read(ALL, List.of(), exited(1, "a".repeat(9_000) + "🌿" + "b".repeat(4_095)))
            .transcript()
            .said();

    assertThat(said).hasSizeLessThan(8_300).startsWith("aaa").endsWith("bbb");
    assertThat(said).contains("\n[4905 characters left out]\n\uFFFDbbb");
  }

  @Test
  void a_line_that_was_cut_is_refused() {
    ListingReader reader = Reading.reader(ALL, RawPages.none());
    feed(reader, post(1), LineEnd.CUT);

    assertThat(reader.finish(exited(0, ""), REDACTION).refused().get(0))
        .startsWith("line 1: longer than ");
  }

  @Test
  void a_post_that_comes_twice_is_kept_once_as_first_seen_and_said() {
    Listing listing =
        read(
            ALL,
            List.of(
                post(1), post(2), post(1).replace("}", ", \"view_count\": 9}"), post(2), post(3)),
            exited(0, ""));

    assertThat(listing.videos()).hasSize(3);
    assertThat(listing.videos().get(0).counts().views()).isEmpty();
    assertThat(listing.oddities())
        .containsExactly("line 3 repeats a post that was listed before (and 1 more lines)");
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void oddities_of_a_kind_are_counted_and_said_once() {
    String odd = ", \"view_count\": -1}";

    Listing listing =
        read(
            ALL,
            List.of(
                post(1),
                post(2).replace("}", odd),
                post(3).replace("}", odd),
                post(4).replace("}", odd)),
            exited(0, ""));

    assertThat(listing.oddities())
        .containsExactly("view_count in line 2: -1 cannot be (and 2 more lines)");
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void limits_and_interrupts_make_a_listing_partial_or_failed() {
    assertThat(
            read(ALL, Lines.posts(SINCE, 3), ended(Ending.WALL_LIMIT, "WARNING: slow\n")).verdict())
        .isEqualTo(
            new Verdict.Partial(
                Reason.TIME_LIMIT, "ended after 7 s with 3 posts; last said: WARNING: slow"));
    assertThat(read(ALL, Lines.posts(SINCE, 3), ended(Ending.IDLE_LIMIT, "")).verdict().reason())
        .contains(Reason.STALLED);
    assertThat(read(ALL, List.of(), ended(Ending.INTERRUPTED, "")).verdict())
        .isEqualTo(new Verdict.Failed(Reason.INTERRUPTED, "ended after 7 s with 0 posts"));
  }

  @Test
  void a_program_that_prints_something_else_is_not_listened_to_for_ever() {
    ListingReader reader = Reading.reader(ALL, RawPages.none());

    long taken =
        LongStream.range(0, 5_000).takeWhile(i -> feed(reader, "garbage", LineEnd.NEWLINE)).count();

    assertThat(taken).isEqualTo(ListingReader.MOST_REFUSED - 1);
    assertThat(reader.finish(ended(Ending.STOPPED, ""), REDACTION).verdict().reason())
        .contains(Reason.BAD_LINES);
  }

  @Test
  void facts_of_the_account_are_put_together_from_all_lines() {
    Listing listing =
        read(
            ALL,
            List.of(
                post(1).replace("}", ", \"channel\": \"Moss\"}"),
                post(2).replace("}", ", \"channel\": \"Other\", \"channel_id\": \"MS4\"}")),
            exited(0, ""));

    assertThat(listing.channel())
        .isEqualTo(
            new Channel(
                Optional.of("MS4"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Moss"),
                Profile.UNKNOWN));
  }

  @Test
  void posts_keep_the_order_in_which_they_were_listed() {
    assertThat(read(ALL, List.of(post(2), post(3), post(1)), exited(0, "")).videos())
        .extracting(Video::id)
        .containsExactly("7675805392851599802", "7675805392851599803", "7675805392851599801");
  }

  private static String post(int number) {
    return Lines.post(7675805392851599800L + number, SINCE.getEpochSecond() + 1_000 - number);
  }
}

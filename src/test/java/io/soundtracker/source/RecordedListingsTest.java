package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedListingsTest {

  private static final Handle MOSS = Handle.parse("@moss.lantern");
  private static final Instant WHEN = Instant.parse("2026-08-20T06:00:00Z");

  @TempDir private Path folder;

  @Test
  void reads_plain_and_packed_listings_alike() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    write("fern_kiosk.jsonl.gz", packed(Lines.resource("moss.lantern.jsonl")));
    RecordedListings recorded = RecordedListings.in(folder, Reading.TITLES);

    Listing plain = list(recorded, "moss.lantern");
    Listing packed = list(recorded, "fern_kiosk");

    assertThat(plain.videos()).hasSize(13);
    assertThat(plain.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
    assertThat(packed.videos())
        .extracting(Video::id)
        .isEqualTo(plain.videos().stream().map(Video::id).toList());
    assertThat(recorded.accounts())
        .extracting(Handle::value)
        .containsExactly("@fern_kiosk", "@moss.lantern");
  }

  @Test
  void tells_how_many_posts_were_read_so_far() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    List<Integer> told = new ArrayList<>();

    RecordedListings.in(folder, Reading.TITLES)
        .list(new ListingRequest(MOSS, Optional.empty(), OptionalInt.empty()), told::add);

    assertThat(told).containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
  }

  @Test
  void a_recording_says_when_it_was_made_or_does_not() throws IOException {
    write("moss.lantern.stderr", "ERROR: x");
    assertThat(RecordedListings.in(folder, Reading.TITLES).recordedAt()).isEmpty();
    assertThat(RecordedListings.in(folder, Reading.TITLES).description())
        .isEqualTo("recorded listings in " + folder);

    write("recording.json", "{\"recorded_at\": \"2026-08-20T06:00:00Z\", \"more\": [1]}");
    assertThat(RecordedListings.in(folder, Reading.TITLES).recordedAt()).contains(WHEN);
    assertThat(RecordedListings.in(folder, Reading.TITLES).description())
        .isEqualTo("recorded listings of 2026-08-20T06:00:00Z");
  }

  @Test
  void an_account_without_a_file_was_not_recorded() throws IOException {
    write("moss.lantern.jsonl", "");

    assertThat(list(RecordedListings.in(folder, Reading.TITLES), "nobody").verdict().reason())
        .contains(Reason.NOT_RECORDED);
  }

  @Test
  void standard_error_alone_makes_a_failed_listing() throws IOException {
    write(
        "moss.lantern.stderr",
        "WARNING: x\nERROR: [tiktok:user] moss.lantern: This user's account is private.\n");

    Verdict verdict = list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern").verdict();

    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(verdict.reason()).contains(Reason.PRIVATE);
  }

  @Test
  void lines_with_an_error_make_a_partial_listing() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    write(
        "moss.lantern.stderr",
        "ERROR: moss.lantern: Unable to download JSON metadata: HTTP Error 429: Too Many");

    Listing listing = list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern");

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isInstanceOf(Verdict.Partial.class);
    assertThat(listing.verdict().reason()).contains(Reason.RATE_LIMITED);
  }

  @Test
  void the_recorded_exit_code_counts() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    write("moss.lantern.stderr", "WARNING: older\n");
    assertThat(list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern").verdict())
        .isInstanceOf(Verdict.Complete.class);

    write("moss.lantern.exit", " 2\n");
    assertThat(list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern").verdict().reason())
        .contains(Reason.SETTINGS);
  }

  @Test
  void an_empty_listing_is_suspect() throws IOException {
    write("moss.lantern.jsonl", "");

    assertThat(list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern").verdict().reason())
        .contains(Reason.EMPTY_ANSWER);
  }

  @Test
  void files_that_cannot_be_read_say_so_and_keep_what_came_before() throws IOException {
    byte[] packed = packed(Lines.resource("moss.lantern.jsonl"));
    write("moss.lantern.jsonl.gz", Arrays.copyOf(packed, packed.length - 300));
    write("fern_kiosk.exit", "zero");
    write("ida.quell.jsonl.gz", "not packed");
    RecordedListings recorded = RecordedListings.in(folder, Reading.TITLES);

    Listing cut = list(recorded, "moss.lantern");
    assertThat(cut.videos()).isNotEmpty();
    assertThat(cut.verdict().reason()).contains(Reason.BAD_LINES);
    assertThat(cut.verdict()).isInstanceOf(Verdict.Partial.class);
    assertThat(list(recorded, "fern_kiosk").verdict().detail().orElseThrow())
        .contains("fern_kiosk.exit holds no exit code");
    assertThat(list(recorded, "ida.quell").verdict()).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void a_window_and_a_limit_are_honoured() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    write("recording.json", "{\"recorded_at\": \"2026-08-20T06:00:00Z\"}");
    ListingRequest five = new ListingRequest(MOSS, Optional.empty(), OptionalInt.of(5));

    Listing listing = RecordedListings.in(folder, Reading.TITLES).list(five);

    assertThat(listing.videos()).hasSize(5);
    assertThat(listing.verdict())
        .isEqualTo(new Verdict.Complete(Optional.of(Instant.parse("2026-08-17T20:00:00Z"))));
  }

  @Test
  void posts_from_after_the_recording_are_refused() throws IOException {
    write("recording.json", "{\"recorded_at\": \"2026-08-20T06:00:00Z\"}");
    write("moss.lantern.jsonl", Lines.post(12, WHEN.plusSeconds(200_000).getEpochSecond()));

    assertThat(list(RecordedListings.in(folder, Reading.TITLES), "moss.lantern").refused())
        .hasSize(1);
  }

  @Test
  void an_interrupt_ends_a_listing_and_stays_set() throws IOException {
    write("moss.lantern.jsonl", Lines.resource("moss.lantern.jsonl"));
    RecordedListings recorded = RecordedListings.in(folder, Reading.TITLES);

    Thread.currentThread().interrupt();
    Listing listing = list(recorded, "moss.lantern");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(listing.verdict().reason()).contains(Reason.INTERRUPTED);
  }

  @Test
  void a_folder_of_another_kind_is_refused_with_what_is_wanted() throws IOException {
    assertThatThrownBy(() -> RecordedListings.in(folder.resolve("none"), Reading.TITLES))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(folder.resolve("none").toString());
    write("accounts.csv", "handle\n");
    assertThatThrownBy(() -> RecordedListings.in(folder, Reading.TITLES))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("HANDLE.jsonl");
  }

  @Test
  void a_file_that_is_named_after_no_account_is_refused() throws IOException {
    write("no account.jsonl", "");
    assertThatThrownBy(() -> RecordedListings.in(folder, Reading.TITLES))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("no account.jsonl");
    Files.delete(folder.resolve("no account.jsonl"));

    write("@Moss.Lantern.jsonl", "");
    assertThatThrownBy(() -> RecordedListings.in(folder, Reading.TITLES))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("must be named moss.lantern.jsonl");
  }

  @Test
  void two_listings_of_an_account_are_one_too_many() throws IOException {
    write("moss.lantern.jsonl", "");
    write("moss.lantern.jsonl.gz", packed(new byte[0]));

    assertThatThrownBy(() -> RecordedListings.in(folder, Reading.TITLES))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("two listings of @moss.lantern");
  }

  @Test
  void a_recording_without_a_readable_time_is_refused() throws IOException {
    write("moss.lantern.jsonl", "");
    for (String text :
        List.of("{}", "[]", "{", "{\"recorded_at\": 7}", "{\"recorded_at\": \"yesterday\"}")) {
      write("recording.json", text);
      assertThatThrownBy(() -> RecordedListings.in(folder, Reading.TITLES))
          .as(text)
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("recording.json must say");
    }
  }

  private static Listing list(RecordedListings recorded, String handle) {
    return recorded.list(
        new ListingRequest(Handle.parse(handle), Optional.empty(), OptionalInt.empty()));
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}

package io.soundtracker.source;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a yt-dlp that does not end well is ended, and what it printed is kept. */
@Timeout(60)
class YtDlpEndingTest {

  @TempDir private Path folder;
  private ScriptedYtDlp ytdlp;

  @BeforeEach
  void make() {
    ytdlp = new ScriptedYtDlp(folder);
  }

  @AfterEach
  void the_folders_of_listings_are_gone() {
    assertThat(ytdlp.workspace()).doesNotExist();
  }

  @Test
  void one_that_hangs_is_ended_and_keeps_what_it_printed() throws IOException {
    Listing listing =
        ytdlp.list(
            "head -n 3 \"$here/lines\"; sleep 600",
            ScriptedYtDlp.ALL,
            TestOptions.limited(ofSeconds(30), ofMillis(700)));

    assertThat(listing.videos()).hasSize(3);
    assertThat(listing.verdict().reason()).contains(Reason.STALLED);
  }

  @Test
  void one_that_drips_for_ever_and_ignores_being_asked_to_end_is_ended_at_the_wall()
      throws IOException {
    long start = System.nanoTime();

    Listing listing =
        ytdlp.list(
            "trap '' TERM; head -n 2 \"$here/lines\"; while :; do echo . >&2; sleep 0.1; done",
            ScriptedYtDlp.ALL,
            TestOptions.limited(ofSeconds(1), ofSeconds(20)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ofSeconds(15));
    assertThat(listing.videos()).hasSize(2);
    assertThat(listing.verdict().reason()).contains(Reason.TIME_LIMIT);
  }

  @Test
  void one_that_prints_rubbish_for_ever_is_ended() throws IOException {
    Listing listing = ytdlp.list("while :; do echo '[download] 3%'; done", ScriptedYtDlp.ALL);

    assertThat(listing.refused()).hasSize(ListingReader.MOST_REFUSED);
    assertThat(listing.verdict().reason()).contains(Reason.BAD_LINES);
  }

  @Test
  void invalid_text_on_both_streams_does_no_harm() throws IOException {
    Listing listing =
        ytdlp.list(
            "printf '\\377\\376\\n'; cat \"$here/lines\"; printf '\\377\\nERROR: \\377 timed out\\n' >&2; exit 1",
            ScriptedYtDlp.ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.refused()).hasSize(1);
    assertThat(listing.verdict().reason()).contains(Reason.SITE_ERROR);
  }

  @Test
  void a_slow_one_is_waited_for() throws IOException {
    Listing listing =
        ytdlp.list(
            "while read -r line; do printf '%s\\n' \"$line\"; sleep 0.05; done < \"$here/lines\"",
            ScriptedYtDlp.ALL);

    assertThat(listing.videos()).hasSize(13);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.empty()));
  }

  @Test
  void it_is_ended_as_soon_as_the_window_is_covered() throws IOException {
    Instant since = ScriptedYtDlp.NEWEST.minusSeconds(10);
    ListingRequest recent =
        new ListingRequest(ScriptedYtDlp.ALL.handle(), Optional.of(since), OptionalInt.empty());

    Listing listing = ytdlp.list(ScriptedYtDlp.thirtyLines() + "sleep 600", recent);

    assertThat(listing.videos()).hasSize(11 + CutOff.ENOUGH_OLDER);
    assertThat(listing.verdict()).isEqualTo(new Verdict.Complete(Optional.of(since)));
  }

  @Test
  void an_interrupt_ends_it_keeps_the_flag_and_what_was_read() throws IOException {
    Thread caller = Thread.currentThread();
    Path ready = folder.resolve("ready");
    Thread interrupter =
        new Thread(
            () -> {
              while (!Files.exists(ready)) {
                Thread.onSpinWait();
              }
              caller.interrupt();
            });
    interrupter.start();

    Listing listing =
        ytdlp.list(
            "head -n 4 \"$here/lines\"; sleep 0.3; touch \"$here/ready\"; sleep 600",
            ScriptedYtDlp.ALL);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(listing.videos()).hasSize(4);
    assertThat(listing.verdict().reason()).contains(Reason.INTERRUPTED);
  }
}

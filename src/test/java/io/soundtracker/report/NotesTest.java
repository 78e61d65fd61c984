package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant LATE = Instant.parse("2026-10-29T20:00:00Z");

  @Test
  void names_each_gap_with_its_reason_and_the_day_of_its_last_reading_in_the_zone() {
    Coverage coverage =
        new Coverage(
            Optional.of(LATE),
            12,
            List.of(
                new Coverage.Gap(
                    new Handle("@x"), Optional.of(LATE), Optional.of("private"), false),
                new Coverage.Gap(new Handle("@y"), Optional.empty(), Optional.empty(), true)));
    assertThat(Notes.coverage(coverage, TOKYO))
        .isEqualTo(
            "2 of 12 accounts not fully read: @x (private; last read 2026-10-30), @y (never read).");
    assertThat(Notes.exclusivity(coverage, false))
        .startsWith("10 of 12 accounts fully read: ")
        .contains("exclusive only as far as known. Exclusive: only targets posted the song");
  }

  @Test
  void says_so_when_all_were_read_or_there_is_none() {
    assertThat(Notes.coverage(new Coverage(Optional.empty(), 3, List.of()), TOKYO))
        .isEqualTo("All 3 accounts were fully read.");
    assertThat(Notes.coverage(new Coverage(Optional.empty(), 1, List.of()), TOKYO))
        .isEqualTo("The one account was fully read.");
    assertThat(Notes.coverage(new Coverage(Optional.empty(), 0, List.of()), TOKYO))
        .isEqualTo("There is no account.");
  }

  @Test
  void says_so_when_a_window_ended_before_the_first_listing() {
    Coverage nothing = new Coverage(Optional.empty(), 0, List.of());
    Window past = new Window(Optional.empty(), Optional.of(LocalDate.parse("1990-01-01")), TOKYO);

    assertThat(Notes.known(nothing, past)).isEqualTo("Nothing was listed by then.");
    assertThat(Notes.known(nothing, Window.all(TOKYO)))
        .isEqualTo("There is no account. Nothing was listed yet.");
    assertThat(nothing.isComplete()).as("of no account nothing was read").isFalse();
  }

  @Test
  void counts_the_gaps_beyond_twenty() {
    List<Coverage.Gap> gaps =
        IntStream.range(0, 23)
            .mapToObj(
                i ->
                    new Coverage.Gap(
                        new Handle("@a" + i), Optional.empty(), Optional.empty(), true))
            .toList();
    assertThat(Notes.coverage(new Coverage(Optional.empty(), 40, gaps), TOKYO))
        .startsWith("23 of 40 accounts not fully read: @a0 (never read), ")
        .endsWith("@a19 (never read) and 3 more.");
  }

  @Test
  void tells_what_the_sums_leave_out() {
    assertThat(Notes.of(NastyReport.report(), new EngagementBounds(12.5, 5)))
        .anyMatch(note -> note.startsWith("2 posts lack at least one count."))
        .anyMatch(note -> note.startsWith("1 post without a sound:"))
        .anyMatch(
            note -> note.matches("2 songs left out of all figures by the list.*, with 31 posts\\."))
        .anyMatch(note -> note.contains("high from 12.5%, medium from 5%."))
        .anyMatch(note -> note.startsWith("Times are in Asia/Tokyo;"));
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declared lists of accounts and songs, which each scrape takes in if they changed. */
class ScrapeListsTest {

  private static final String TARGETS =
      "SELECT username FROM accounts WHERE is_target_account = 1 ORDER BY 1";
  private static final String LEFT_OUT = "SELECT sound_key FROM exclusive_songs ORDER BY 1";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void fill() throws IOException {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    tracker.run("init-db");
    Files.createDirectory(home.resolve("config"));
    accounts("account,target\n@ann,yes\n@bea,no\n");
    songs("sound_key,reason\nTide - Ola Fenn,own release\n");
  }

  private void accounts(String text) throws IOException {
    Files.writeString(home.resolve("config/accounts.csv"), text);
  }

  private void songs(String text) throws IOException {
    Files.writeString(home.resolve("config/exclusive-songs.csv"), text);
  }

  private int scrape(int day) {
    String moment = "2026-10-%02dT06:00:00Z".formatted(day);
    Recording recording =
        Recording.in(home.resolve("recording"))
            .madeAt(moment)
            .lists("ann", Recording.post("2026-09-01T10:00:00Z", "Tide - Ola Fenn"))
            .lists("bea", Recording.post("2026-09-02T10:00:00Z", "Tide - Ola Fenn"))
            .lists("cai", Recording.post("2026-09-03T10:00:00Z", "Tide - Ola Fenn"));
    return tracker.run("scrape", "--from", recording.path());
  }

  @Test
  void are_taken_in_at_the_first_scrape_which_lists_the_new_accounts() {
    assertThat(scrape(10)).as(tracker.err()).isZero();

    assertThat(tracker.err()).isEmpty();
    assertThat(rows.column(TARGETS)).containsExactly("@ann");
    assertThat(rows.column(LEFT_OUT)).containsExactly("Tide - Ola Fenn");
    assertThat(rows.column("SELECT reason FROM exclusive_songs")).containsExactly("own release");
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_logs")).isEqualTo(2);
  }

  @Test
  void undo_nothing_that_was_changed_by_hand_while_they_stay_the_same() {
    scrape(10);
    tracker.run("accounts", "untarget", "@ann");
    tracker.run("songs", "include", "Tide - Ola Fenn");

    assertThat(scrape(12)).isZero();

    assertThat(rows.column(TARGETS)).isEmpty();
    assertThat(rows.column(LEFT_OUT)).isEmpty();
  }

  @Test
  void are_taken_in_again_when_they_changed() throws IOException {
    scrape(10);
    accounts("account,target\n@ann,yes\n@bea,yes\n@cai,\n");
    songs("sound_key\nQuiet Room - Ola Fenn\n");

    assertThat(scrape(12)).isZero();

    assertThat(rows.column(TARGETS)).containsExactly("@ann", "@bea");
    assertThat(rows.number("SELECT COUNT(*) FROM accounts")).isEqualTo(3);
    assertThat(rows.column(LEFT_OUT)).containsExactly("Quiet Room - Ola Fenn", "Tide - Ola Fenn");
  }

  @Test
  void remove_nothing_by_not_naming_it() throws IOException {
    scrape(10);
    accounts("account\n@cai\n");

    assertThat(scrape(12)).isZero();

    assertThat(rows.column("SELECT username FROM accounts WHERE is_active = 1 ORDER BY 1"))
        .containsExactly("@ann", "@bea", "@cai");
    assertThat(rows.column(TARGETS)).containsExactly("@ann");
  }

  @Test
  void are_not_taken_in_if_they_cannot_be_read_and_nothing_is_scraped() throws IOException {
    songs("");

    assertThat(scrape(10)).isEqualTo(2);

    assertThat(tracker.err()).contains("exclusive-songs.csv").contains("empty");
    assertThat(rows.number("SELECT COUNT(*) FROM scrape_sessions")).isZero();
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How accounts are ranked, of which one could not be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsRankCommandTest {

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  void fill() {
    tracker = TwoListings.in(home);
  }

  private List<String> ranked(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("accounts", "rank"));
    command.addAll(List.of(options));
    List<String> accounts = new ArrayList<>();
    TwoListings.json(tracker, command.toArray(String[]::new))
        .path("accounts")
        .forEach(account -> accounts.add(account.path("account").asText()));
    return accounts;
  }

  @Test
  void an_account_has_what_it_reached_gained_and_its_rhythm() throws IOException {
    JsonNode document =
        TwoListings.json(tracker, "accounts", "rank", "--since", "2026-10-01", "--best", "1");

    JsonNode ann = document.path("accounts").path(0);
    assertThat(ann.path("account").asText()).isEqualTo("@ann");
    assertThat(ann.path("fully_read").asBoolean()).isTrue();
    assertThat(ann.path("posts").asLong()).isEqualTo(3);
    assertThat(ann.path("views").asLong()).isEqualTo(1700);
    assertThat(ann.path("views_gained").asLong()).isEqualTo(500);
    assertThat(ann.path("gained_from_first").asLong()).isEqualTo(1);
    assertThat(ann.path("posts_per_week").asDouble())
        .as("from the first to the last reading, 9.25 days")
        .isEqualTo(2.2703);
    assertThat(ann.path("median_days_between_posts").asDouble())
        .as("between 4 days and 10 hours")
        .isEqualTo(2.2083);
    assertThat(ann.path("saves_percent").isNull()).as("not given").isTrue();
    assertThat(ann.path("sounds").asLong()).isEqualTo(2);
    assertThat(document.path("best_posts").path(0).path("url").asText())
        .endsWith("/video/" + Recording.idOf(TwoListings.OLD_TIDE));
    JsonNode cid = document.path("accounts").path(2);
    assertThat(cid.path("fully_read").asBoolean(true)).isFalse();
    assertThat(cid.path("not_fully_read").asText()).contains("private");
    assertThat(cid.path("posts_per_week").isNull()).as("one post is no rhythm").isTrue();
  }

  @Test
  void the_unknown_comes_last_in_every_order() throws IOException {
    assertThat(ranked()).containsExactly("@ann", "@bea", "@cid");
    assertThat(ranked("--since", "2026-10-08", "--sort", "gained"))
        .as("a fall is nothing gained, but known")
        .containsExactly("@ann", "@bea", "@cid");
    assertThat(ranked("--sort", "engagement")).containsExactly("@bea", "@cid", "@ann");
    assertThat(ranked("--sort", "rhythm", "--top", "2")).containsExactly("@ann", "@bea");
    assertThat(tracker.err()).contains("2 of 3 accounts");
  }

  @Test
  void only_the_accounts_that_were_asked_about() throws IOException {
    assertThat(ranked("--targets-only")).containsExactly("@ann");
    assertThat(ranked("--account", "@cid", "--account", "bea")).containsExactly("@bea", "@cid");
  }

  @Test
  void a_table_marks_accounts_that_were_not_fully_read() {
    assertThat(tracker.run("accounts", "rank", "--since", "2026-10-01", "--best", "1")).isZero();

    assertThat(TwoListings.cells(tracker, "@ann"))
        .startsWith("yes", "3", "1,700", "500", "8.33%", "2.3");
    assertThat(TwoListings.cells(tracker, "@cid")).startsWith("no", "1", "10", "–");
    assertThat(tracker.out()).contains("/video/" + Recording.idOf(TwoListings.OLD_TIDE));
    assertThat(tracker.err()).contains("1 of 3 accounts not fully read: @cid");
  }

  @Test
  void csv_has_the_best_posts_in_a_cell() {
    assertThat(tracker.run("accounts", "rank", "--best", "2", "--format", "csv", "-q")).isZero();

    assertThat(tracker.out().lines().findFirst().orElseThrow()).endsWith("best_posts");
    assertThat(tracker.out()).contains("(1,500 views); https://www.tiktok.com/@ann/video/");
  }

  @Test
  void numbers_that_make_no_sense_are_refused() {
    assertThat(tracker.run("accounts", "rank", "--top", "0")).isEqualTo(2);
    assertThat(tracker.run("accounts", "rank", "--best", "-1")).isEqualTo(2);
    assertThat(tracker.run("accounts", "rank", "--sort", "luck")).isEqualTo(2);
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.soundtracker.model.Sound;
import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What trend prints, and what it takes its argument for. */
class TrendCommandTest {

  private static final String LONG_ID = "7512345678901234567";

  @TempDir Path home;

  private TestTracker sample() {
    TestTracker tracker = TestTracker.in(home).at(Clock.fixed(InventedNetwork.NOW, ZoneOffset.UTC));
    assertThat(tracker.run("init-db", "--seed")).as(tracker.err()).isZero();
    return tracker;
  }

  private IdentityHome named() {
    return IdentityHome.in(home)
        .post("1001", "@ann", "2026-10-10", "Kiln", "Ada", "71")
        .post("1002", "@bea", "2026-10-11", "Kiln (Sped Up)", "Ada", "72")
        .post(LONG_ID, "@cid", "2026-10-12", "Tide", "Ola", "7300000000000000001")
        .post("1003", "@ann", "2026-10-13", Optional.of(new Sound("bea", List.of(), false)))
        .post("1004", "@ann", "2026-10-13", "Twice", "Ola", LONG_ID)
        .readAt("2026-10-30 06:00:00");
  }

  @Test
  void the_sample_network_has_three_days_of_gains_and_gaps_before() {
    TestTracker tracker = sample();

    assertThat(tracker.run("trend", "@luna.paperplane")).as(tracker.err()).isZero();
    assertThat(tracker.out())
        .containsPattern("Account: @luna.paperplane")
        .containsPattern("Observed: 2026-10-29 06:00 to 2026-11-01 06:00 \\(UTC\\)")
        .contains("Velocity: not enough data: observations are needed in the last 7 days and in as")
        .contains("Acceleration: not enough data: observations over two times 7 days are needed")
        .containsPattern("Views gained: \\d+,\\d{3} to 12[12],\\d{3}")
        .containsPattern("(?m)^ +0  ·{25}██·$")
        .containsPattern("(?m)^ +2026-10-05 +2026-11-01$");
    assertThat(tracker.err())
        .contains("The one account was fully read.")
        .contains("As of 2026-11-01");
  }

  @Test
  void an_account_that_was_never_read_is_said_to_be_so() {
    TestTracker tracker = sample();
    tracker.run("accounts", "add", "@brand.new", "@gone.quiet");
    tracker.run("accounts", "deactivate", "@gone.quiet");

    for (String account : List.of("@brand.new", "@gone.quiet")) {
      assertThat(tracker.run("trend", account)).as(tracker.err()).isZero();
      assertThat(tracker.err()).contains("1 of 1 account not fully read: " + account);
      assertThat(tracker.err()).contains("never read).").contains("As of 2026-11-01");
      assertThat(tracker.run("breakouts", "--account", account)).as(tracker.err()).isZero();
      assertThat(tracker.err()).contains("1 of 1 account not fully read: " + account);
    }
    assertThat(tracker.run("breakouts", "--account", "@luna.paperplane")).isZero();
    assertThat(tracker.err()).contains("The one account was fully read.");
  }

  @Test
  void an_earlier_last_day_is_told_as_it_was_known_then_and_a_later_one_is_not()
      throws IOException {
    TestTracker tracker = sample();
    JsonNode now = TwoListings.json(tracker, "trend", "@luna.paperplane");
    JsonNode then = TwoListings.json(tracker, "trend", "@luna.paperplane", "--until", "2026-10-30");
    JsonNode later =
        TwoListings.json(tracker, "trend", "@luna.paperplane", "--until", "2030-01-01");

    assertThat(then.at("/trend/0/posts").asInt()).isLessThan(now.at("/trend/0/posts").asInt() - 5);
    assertThat(then.at("/days/27/day").asText()).isEqualTo("2026-10-30");
    assertThat(then.toString()).contains("2026-10-30T06:00:00Z").doesNotContain("2026-10-31");
    assertThat(later).isEqualTo(now);
  }

  @Test
  void over_days_that_were_observed_there_is_a_velocity() throws IOException {
    TestTracker tracker = sample();
    JsonNode document =
        TwoListings.json(tracker, "trend", "Lanterns Under Ice - Ida Merrowe", "--days", "1");

    JsonNode trend = document.at("/trend/0");
    assertThat(trend.path("kind").asText()).isEqualTo("sound");
    assertThat(trend.path("posts").asInt()).isEqualTo(74);
    double velocity = trend.path("velocity").asDouble();
    assertThat(velocity).isEqualTo(trend.path("views_gained").asDouble()).isPositive();
    assertThat(trend.path("acceleration").asDouble())
        .isEqualTo(velocity - trend.path("velocity_before").asDouble());
    assertThat(document.path("days")).hasSize(28);
    assertThat(document.at("/days/0/views_gained").isNull()).isTrue();
    assertThat(document.at("/days/26/views_gained").asLong()).isPositive();
  }

  @Test
  void of_a_post_a_fall_is_counted() throws IOException {
    TestTracker tracker = new GrownPost(home).tracker();

    assertThat(tracker.run("trend", "--video", GrownPost.ID)).as(tracker.err()).isZero();
    assertThat(tracker.out())
        .containsPattern("Post: " + GrownPost.ID)
        .containsPattern("Observed: .*, 1 fall")
        .contains("Views: 1,000 to 8,000");
    JsonNode days = TwoListings.json(tracker, "trend", "--video", GrownPost.ID).path("days");
    assertThat(days).hasSize(3);
    assertThat(days.get(0).path("views").asLong()).isEqualTo(1_000);
    assertThat(days.get(2).path("views_gained").isNull()).as("half a day").isTrue();

    assertThat(tracker.run("trend", "--video", GrownPost.SILENT_ID)).isZero();
    assertThat(tracker.out())
        .containsPattern("Observed: never with known views")
        .contains("Velocity: not enough data")
        .contains("Views: unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "Kiln - Ada, Sound, Kiln - Ada",
    "kiln - ada, Sound, Kiln - Ada",
    "72, Sound, Kiln \\(Sped Up\\) - Ada",
    "7300000000000000001, Sound, Tide - Ola",
    "https://www.tiktok.com/music/x-71, Sound, Kiln - Ada",
    "@ann, Account, @ann",
    "ANN, Account, @ann",
    "https://www.tiktok.com/@cid, Account, @cid",
    "https://www.tiktok.com/@cid/video/7512345678901234567, Post, 7512345678901234567",
  })
  void what_is_meant_is_found_out_by_what_is_stored(String given, String kind, String subject) {
    TestTracker tracker = named().tracker();

    assertThat(tracker.run("trend", given)).as(tracker.err()).isZero();
    assertThat(tracker.out()).containsPattern("(?m)^" + kind + ": " + subject + "$");
  }

  @Test
  void what_may_be_two_things_has_to_be_said() {
    TestTracker tracker = named().tracker();

    assertThat(tracker.run("trend", "bea")).isEqualTo(2);
    assertThat(tracker.err())
        .contains("'bea' may be a sound or an account: say which, --sound bea or --account bea");
    assertThat(tracker.run("trend", LONG_ID)).isEqualTo(2);
    assertThat(tracker.err()).contains("--sound " + LONG_ID + " or --video " + LONG_ID);

    assertThat(tracker.run("trend", "--sound", "bea")).isZero();
    assertThat(tracker.out()).containsPattern("Sound: bea");
    assertThat(tracker.run("trend", "--account", "bea")).isZero();
    assertThat(tracker.out()).containsPattern("Account: @bea");
    assertThat(tracker.run("trend", "--sound", LONG_ID)).isZero();
    assertThat(tracker.out()).containsPattern("Sound: Twice - Ola");
  }

  @ParameterizedTest
  @CsvSource({
    "Klin - Ada, Is one of these meant?",
    "@dee, Not tracked: @dee. Add with: tracker accounts add @dee",
    "https://www.tiktok.com/@dee, Not tracked: @dee",
    "7500000000000000000, Neither a post nor a sound with the id 7500000000000000000 is stored",
    "https://www.tiktok.com/@ann/video/75, No post 75 is stored",
    "https://www.tiktok.com/music/x-75, No post with the platform's sound id 75 is stored",
    "https://vm.tiktok.com/ZM1/, is a short link",
  })
  void what_is_not_stored_is_refused_with_a_remedy(String given, String said) {
    TestTracker tracker = named().tracker();

    assertThat(tracker.run("trend", given)).isEqualTo(2);
    assertThat(tracker.err()).contains(said);
  }

  @Test
  void by_song_versions_count_together() throws IOException {
    IdentityHome named = named();
    named.output("sounds", "group", "Kiln - Ada", "Kiln (Sped Up) - Ada", "--by", "Ida");

    JsonNode song = TwoListings.json(named.tracker(), "trend", "72", "--by", "song");
    assertThat(song.at("/trend/0/subject").asText()).isEqualTo("Kiln - Ada");
    assertThat(song.at("/trend/0/posts").asInt()).isEqualTo(2);
    JsonNode sound = TwoListings.json(named.tracker(), "trend", "72");
    assertThat(sound.at("/trend/0/posts").asInt()).isEqualTo(1);
  }

  @Test
  void a_table_for_programs_has_a_row_for_each_day() {
    TestTracker tracker = named().tracker();
    assertThat(tracker.run("trend", "Kiln - Ada", "--since", "2026-10-09", "--format", "csv", "-q"))
        .isZero();

    assertThat(tracker.out().lines().toList())
        .hasSize(1 + 22)
        .startsWith(
            "day,posts,posts_at_least,accounts,accounts_read,posts_observed,views_gained",
            "2026-10-09,0,0,0,3,0,",
            "2026-10-10,1,1,1,3,0,",
            "2026-10-11,0,0,0,3,0,",
            "2026-10-12,0,0,0,3,0,");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    TestTracker tracker = named().tracker();
    assertThat(tracker.run("trend")).isEqualTo(2);
    assertThat(tracker.run("trend", "@ann", "--sound", "71")).isEqualTo(2);
    assertThat(tracker.run("trend", "@ann", "--days", "0")).isEqualTo(2);
    assertThat(tracker.run("trend", "@ann", "--days", "367")).isEqualTo(2);
    assertThat(tracker.run("trend", "@ann", "--since", "2026-12-01")).isEqualTo(2);
    assertThat(tracker.err()).contains("before it begins (2026-12-01)");
  }

  @Test
  void before_the_first_listing_all_is_unknown() {
    TestTracker tracker = TestTracker.in(home);
    tracker.run("init-db");
    tracker.run("accounts", "add", "@ann");

    assertThat(tracker.run("trend", "@ann")).as(tracker.err()).isZero();
    assertThat(tracker.out()).contains("Views gained: unknown").contains("Posts: unknown");
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Endpoint;
import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.Network;
import io.soundtracker.loopback.SiteAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the next sessions make of trouble, with the real yt-dlp. */
@Execution(ExecutionMode.CONCURRENT)
class RealTroubleTest {

  @TempDir Path home;
  private LoopbackTikTok site;
  private RealHome real;
  private TestTracker tracker;

  @BeforeEach
  void start() {
    site = LoopbackTikTok.start();
    real = RealHome.withVictim(home, site);
    tracker = real.tracker();
  }

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
    if (real != null) {
      real.requireNothingLeft();
    }
  }

  @Test
  void the_network_of_this_machine_is_told_from_the_site() {
    assertThat(tracker.run("scrape", "@anchor", "@victim")).as(tracker.err()).isZero();
    for (Network state :
        List.of(Network.REFUSES, Network.DROPS, Network.HANGS, Network.BREAKS_TLS)) {
      site.network(state);

      assertThat(tracker.run("scrape", "@victim")).as(tracker.err()).isEqualTo(4);

      assertThat(real.outcome("@victim")).as(state.toString()).isEqualTo("failed SITE_ERROR 0");
    }
    site.close();

    assertThat(tracker.run("scrape", "@victim", "@anchor")).as(tracker.err()).isEqualTo(4);

    assertThat(real.outcome("@victim")).isEqualTo("failed NETWORK_DOWN 0");
    assertThat(tracker.err()).contains("check this machine's network").contains("Not tried");
    assertThat(real.posts("@victim")).isEqualTo("40");
  }

  @Test
  void a_block_is_waited_out_by_the_next_session() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    site.fails(Fault.http(429));

    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isEqualTo(4);
    assertThat(tracker.err()).contains("The session was ended early");
    long asked = site.requests().all().size();

    assertThat(tracker.run("scrape", "@victim")).isEqualTo(4);
    assertThat(tracker.err()).contains("TikTok blocked the last session").contains("--force");
    assertThat(site.requests().all()).hasSize((int) asked);

    site.works();
    assertThat(tracker.run("scrape", "--force")).as(tracker.err()).isZero();
    assertThat(tracker.run("scrape", "@victim")).as(tracker.err()).isZero();
  }

  @Test
  void a_rename_is_followed_and_a_handle_with_a_new_owner_is_not() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    site.rename("@victim", "@victim.new");

    assertThat(tracker.run("scrape", "@victim")).as(tracker.err()).isZero();

    assertThat(tracker.err()).contains("@victim goes by @victim.new now");
    assertThat(real.posts("@victim.new")).isEqualTo("40");
    assertThat(
            real.only("SELECT COUNT(*) AS found FROM videos WHERE tiktok_url LIKE '%/@victim/%'"))
        .isEqualTo("0");
    site.rename("@victim.new", "@victim.newer");
    site.account("@victim.new").posts(Invented.posts(5));

    assertThat(tracker.run("scrape", "@victim")).as(tracker.err()).isZero();

    assertThat(real.posts("@victim.newer")).isEqualTo("40");
    assertThat(real.only("SELECT COUNT(*) AS found FROM accounts")).isEqualTo("2");
    assertThat(tracker.run("accounts", "show", "@victim")).isZero();
    assertThat(tracker.out()).contains("@victim.newer").contains("@victim.new @victim");
  }

  @Test
  void an_account_whose_profile_page_is_hidden_is_listed_by_its_id() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    SiteAccount victim = site.account("@victim");
    victim.fails(Fault.captcha().on(Endpoint.USER_PAGE, Endpoint.EMBED));

    assertThat(tracker.run("scrape", "--full", "@victim")).as(tracker.err()).isZero();

    assertThat(real.outcome("@victim")).isEqualTo("success - 40");
  }

  @Test
  void a_known_account_that_is_gone_is_missing_by_handle_and_id() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    site.account("@victim").fails(Fault.gone());

    assertThat(tracker.run("scrape", "@victim", "@anchor")).as(tracker.err()).isEqualTo(3);

    assertThat(real.outcome("@victim")).isEqualTo("failed ABSENT 0");
    assertThat(real.outcome("@anchor"))
        .as("the first being gone harms no other")
        .isEqualTo("success - 3");
    assertThat(tracker.run("accounts", "list")).isZero();
    assertThat(tracker.out()).contains("cannot be found, while others can");
  }

  @Test
  void posts_that_vanish_without_a_word_make_no_complete_listing() {
    assertThat(tracker.run("scrape")).as(tracker.err()).isZero();
    site.account("@victim").fails(Fault.nothingFollows().onPage(1));

    assertThat(tracker.run("scrape", "--full", "@victim")).as(tracker.err()).isEqualTo(3);

    assertThat(real.outcome("@victim")).isEqualTo("partial POSTS_MISSING 15");
    assertThat(tracker.err()).contains("25 of 40 posts that were known are missing");
  }

  @Test
  void a_setting_that_yt_dlp_refuses_is_the_operators_error() throws IOException {
    Path cookies = Files.writeString(home.resolve("config/cookies.txt"), "no cookies\n");
    tracker.with("TRACKER_YTDLP_COOKIES", cookies.toString());

    assertThat(tracker.run("scrape")).as(tracker.err()).isEqualTo(78);

    assertThat(real.outcome("@anchor")).isEqualTo("failed SETTINGS 0");
    assertThat(tracker.err()).contains("tracker config show").contains("Not tried: 1 account");
    TestTracker other = TestTracker.in(home).with("TRACKER_YTDLP_EXTRA_ARGS", "--no-such-option");
    assertThat(other.run("scrape")).as(other.err()).isEqualTo(78);
    assertThat(other.err()).contains("no such option: --no-such-option");
  }
}

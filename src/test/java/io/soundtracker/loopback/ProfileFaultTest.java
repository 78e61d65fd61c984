package io.soundtracker.loopback;

import static io.soundtracker.loopback.FaultCase.NO_EMBED;
import static io.soundtracker.loopback.FaultCase.NO_SEC_UID;
import static io.soundtracker.loopback.FaultCase.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real yt-dlp makes of accounts that it may not see, and of what bars the way to them. */
@Execution(ExecutionMode.CONCURRENT)
class ProfileFaultTest {

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  static Stream<Arguments> accounts() {
    return Stream.of(
        FaultCase.of(Fault.privateAccount())
            .fails("ERROR: [tiktok:user] ann: This user's account is private")
            .asks(1, 0, 0, 0)
            .named("private"),
        FaultCase.of(Fault.gone()).fails(NO_EMBED, NO_SEC_UID).asks(1, 0, 1, 0).named("gone"),
        FaultCase.of(Fault.gone(10202))
            .fails(NO_EMBED, NO_SEC_UID)
            .asks(1, 0, 1, 0)
            .named("gone by another status code"),
        FaultCase.of(Fault.http(404))
            .fails("user webpage: HTTP Error 404: Not Found", NO_EMBED, NO_SEC_UID)
            .asks(1, 0, 1, 0)
            .named("404 everywhere"),
        FaultCase.of(Fault.noEmbedding()).named("no embedding alone"),
        FaultCase.of(Fault.noUniversalData()).asks(1, 3, 1, 1).named("no data in the profile page"),
        FaultCase.of(Fault.noUniversalData(), Fault.noEmbedding())
            .fails(NO_EMBED, NO_SEC_UID)
            .asks(1, 0, 1, 0)
            .named("no data and no embedding"),
        FaultCase.of(profile(info -> info.remove(List.of("stats", "statsV2"))))
            .named("a profile without counts"),
        FaultCase.of(profile(info -> info.putArray("user")))
            .asks(1, 3, 1, 1)
            .named("a profile of another shape"));
  }

  static Stream<Arguments> bars() {
    return Stream.of(
        FaultCase.of(Fault.addressBlocked())
            .fails(NO_EMBED, NO_SEC_UID)
            .asks(1, 0, 1, 0)
            .named("address blocked"),
        FaultCase.of(Fault.loginRedirect())
            .fails("TikTok is requiring login for access to this content", NO_SEC_UID)
            .asks(1, 0, 1, 10)
            .named("login"),
        FaultCase.of(Fault.loginRedirect().on(Endpoint.USER_PAGE))
            .asks(1, 3, 1, 1)
            .named("login for the profile page alone"),
        FaultCase.of(Fault.challenge())
            .fails("Unable to extract challenge data", NO_SEC_UID)
            .asks(1, 0, 1, 10)
            .named("a challenge without a task"),
        FaultCase.of(Fault.solvableChallenge()).asks(1, 3, 1, 2).named("a challenge"),
        FaultCase.of(Fault.unsolvableChallenge())
            .fails("Unable to solve JS challenge", NO_SEC_UID)
            .asks(1, 0, 1, 10)
            .named("a challenge without a solution"),
        FaultCase.of(
                Fault.noUniversalData().on(Endpoint.USER_PAGE, Endpoint.VIDEO),
                Fault.solvableChallenge())
            .fails("Unable to extract universal data for rehydration", NO_SEC_UID)
            .asks(1, 0, 1, 20)
            .named("a challenge with nothing behind it"),
        FaultCase.of(Fault.captcha()).fails(NO_SEC_UID).asks(1, 0, 1, 0).named("captcha"),
        FaultCase.of(Fault.captcha().on(Endpoint.USER_PAGE, Endpoint.VIDEO))
            .fails("Unexpected response from webpage request", NO_SEC_UID)
            .asks(1, 0, 1, 10)
            .named("captcha, except for the embed page"));
  }

  static Stream<Arguments> statuses() {
    return Stream.of(429, 403, 500, 503)
        .map(
            status ->
                FaultCase.of(Fault.http(status))
                    .fails("user webpage: HTTP Error " + status, NO_EMBED, NO_SEC_UID)
                    .asks(1, 0, 1, 0)
                    .named(status + " everywhere"));
  }

  static Stream<Arguments> gotOver() {
    return Stream.of(429, 403, 500)
        .map(
            status ->
                FaultCase.of(Fault.http(status).on(Endpoint.USER_PAGE))
                    .warns("user webpage: HTTP Error " + status)
                    .asks(1, 3, 1, 1)
                    .named(status + " for the profile page alone"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"accounts", "bars", "statuses", "gotOver"})
  void has_the_outcome_on_record(String name, FaultCase fault) throws Exception {
    fault.play(site, folder);
  }

  @Test
  void has_nothing_to_list_of_an_account_without_posts() throws Exception {
    site.account("@ann");

    YtDlpRun.Outcome outcome = start(PROFILE).outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.troubles())
        .containsExactly("ERROR: [tiktok:user] ann: This account does not have any videos posted");
    assertThat(site.requests().counts("@ann")).containsExactly(Map.entry(Endpoint.USER_PAGE, 1));
  }

  @Test
  void believes_a_profile_that_claims_no_posts_although_there_are_some() throws Exception {
    site.account("@ann").posts(Invented.posts(3)).profile(profile -> profile.withVideoCount(0));

    assertThat(start(PROFILE).outcome().errors()).contains("does not have any videos posted");
  }

  @Test
  void knows_no_account_that_nobody_made() throws Exception {
    YtDlpRun.Outcome outcome = start("https://www.tiktok.com/@nobody").outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.troubles()).first().isEqualTo(NO_EMBED);
    assertThat(site.requests().count("@nobody")).isEqualTo(2);
  }

  @Test
  void lists_by_channel_id_what_is_hidden_from_this_address_by_name() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(20));
    site.fails(Fault.addressBlocked());

    assertThat(start("tiktokuser:" + account.secUid()).outcome().lines()).hasSize(20);
    assertThat(site.requests().counts("@ann")).containsExactly(Map.entry(Endpoint.LISTING, 2));
  }

  @Test
  void hides_everybody_once_the_site_has_had_enough() throws Exception {
    site.account("@ann").posts(Invented.posts(2));
    site.account("@bea").posts(Invented.posts(2));
    site.fails(Fault.addressBlocked().afterTimes(1));

    assertThat(start(PROFILE).outcome().lines()).hasSize(2);
    assertThat(start("https://www.tiktok.com/@bea").outcome().troubles())
        .first()
        .isEqualTo(NO_EMBED);
    assertThat(start(PROFILE).outcome().troubles()).first().isEqualTo(NO_EMBED);
  }

  @Test
  void lists_nothing_of_a_gone_account_by_its_channel_id_and_says_nothing() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3)).fails(Fault.gone());

    YtDlpRun.Outcome outcome = start("tiktokuser:" + account.secUid()).outcome();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.lines()).isEmpty();
    assertThat(outcome.troubles()).isEmpty();
  }

  @Test
  void shows_nothing_of_a_private_account_by_its_channel_id() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3));
    account.fails(Fault.privateAccount());

    YtDlpRun.Outcome outcome = start("tiktokuser:" + account.secUid()).outcome();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.errors()).contains(FaultCase.LIKELY_PRIVATE);
  }

  @Test
  void lets_in_who_is_logged_in() throws Exception {
    site.account("@ann").posts(Invented.posts(3)).fails(Fault.loginRedirect());
    Path cookies = folder.resolve("cookies.txt");
    Files.writeString(
        cookies,
        """
        # Netscape HTTP Cookie File
        .tiktok.com\tTRUE\t/\tTRUE\t4102444800\tsessionid\tinvented
        """);

    YtDlpRun run =
        YtDlpRun.start(site, PROFILE, folder.resolve("run"), "--cookies", cookies.toString());

    assertThat(run.outcome().lines()).hasSize(3);
    assertThat(site.requests().counts("@ann"))
        .isEqualTo(Map.of(Endpoint.USER_PAGE, 1, Endpoint.LISTING, 1));
  }

  private YtDlpRun start(String url) throws IOException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++));
  }

  private static Fault profile(Consumer<ObjectNode> change) {
    return Fault.json(
            page ->
                change.accept(
                    (ObjectNode) page.at("/__DEFAULT_SCOPE__/webapp.user-detail/userInfo")))
        .on(Endpoint.USER_PAGE);
  }
}

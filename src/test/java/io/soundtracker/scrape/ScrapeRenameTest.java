package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.ANN;
import static io.soundtracker.scrape.TestSession.NOT_FOUND;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.annBy;
import static io.soundtracker.scrape.TestSession.by;
import static io.soundtracker.scrape.TestSession.listing;
import static io.soundtracker.scrape.TestSession.named;
import static io.soundtracker.scrape.TestSession.postOf;
import static io.soundtracker.scrape.TestSession.reasons;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.store.AccountRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that go by another name now, and handles that belong to somebody else. */
class ScrapeRenameTest {

  @TempDir Path folder;
  @AutoClose private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  @Test
  void a_rename_is_found_by_the_channel_id_and_the_old_handle_is_kept() {
    session.known("@bea");
    Account ann = session.known("@ann");

    ScrapeSummary summary =
        session.ask(
            1,
            request -> {
              if (request.channelId().isPresent()) {
                return by(named(ANN, "@ann.new"), postOf("@ann"));
              }
              return request.handle().equals(ann.handle()) ? NOT_FOUND : listing(ALL, POST);
            },
            ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(summary.results().get(0).renamedTo()).contains(Handle.parse("@ann.new"));
    Account renamed = session.stored("@ann.new");
    assertThat(renamed.id()).isEqualTo(ann.id());
    AccountRepository accounts = new AccountRepository(session.database());
    assertThat(accounts.find(ann.handle())).isEmpty();
    assertThat(accounts.findByAnyHandle(ann.handle())).contains(renamed);
    assertThat(accounts.formerHandles(ann.id())).containsExactly(Handle.parse("@ann"));
    assertThat(
            session.only(
                "SELECT group_concat(DISTINCT tiktok_url) AS found FROM videos WHERE account_id = "
                    + ann.id()))
        .isEqualTo("https://www.tiktok.com/@ann.new/video/of@ann");
  }

  @Test
  void a_handle_that_belongs_to_somebody_else_now_brings_no_foreign_posts() {
    Account ann = session.known("@ann");
    Channel stranger =
        new Channel(
            Optional.of("MS4wLjABAAAA" + "s".repeat(64)),
            Optional.of("7"),
            Optional.of(ann.handle()),
            Optional.of("Stranger"),
            Profile.UNKNOWN);
    Video foreign = video("f1", "2026-10-29", song("Other", "Bo"), counts(9, 9, 9, 9));

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.channelId().isPresent()
                    ? by(named(ANN, "@ann.new"), postOf("@ann"))
                    : by(stranger, foreign),
            ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(session.stored("@ann.new").id()).isEqualTo(ann.id());
    assertThat(session.only("SELECT COUNT(*) AS found FROM videos WHERE video_id = 'f1'"))
        .isEqualTo("0");
  }

  @Test
  void a_new_name_that_is_tracked_already_is_told_and_stores_nothing() {
    Account ann = session.known("@ann");
    session.account("@ann.new");

    ScrapeSummary summary =
        session.ask(1, request -> by(named(ANN, "@ann.new"), postOf("@ann")), ann);

    assertThat(reasons(summary)).containsExactly(Reason.RENAMED);
    assertThat(summary.results().get(0).verdict().detail().orElseThrow())
        .contains("@ann and @ann.new are one account");
    assertThat(session.stored("@ann").id()).isEqualTo(ann.id());
  }

  @Test
  void a_rename_needs_no_canary() {
    Account ann = session.known("@ann");

    ScrapeSummary summary = session.ask(1, annBy(by(named(ANN, "@ann.new"), postOf("@ann"))), ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(session.stored("@ann.new").id()).isEqualTo(ann.id());
  }

  @Test
  void a_hidden_profile_is_read_by_its_id_even_if_others_are_hidden_too() {
    session.known("@bea");
    Account ann = session.known("@ann");
    Listing hidden = Listing.failed(Reason.HIDDEN, "Unable to extract secondary user ID");

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.channelId().isPresent() ? by(named(ANN, "@ann"), postOf("@ann")) : hidden,
            ann);

    assertThat(summary.complete()).isEqualTo(1);
    assertThat(summary.endedBy()).isEmpty();
  }

  @Test
  void part_of_a_strangers_listing_is_not_stored_either() {
    Account ann = session.known("@ann");
    Channel stranger =
        new Channel(
            Optional.of("MS4wLjABAAAA" + "s".repeat(64)),
            Optional.of("7"),
            Optional.of(ann.handle()),
            Optional.empty(),
            Profile.UNKNOWN);
    Video foreign = video("f1", "2026-10-29", song("Other", "Bo"), counts(9, 9, 9, 9));
    Listing part =
        new Listing(
            stranger,
            List.of(foreign),
            List.of(),
            List.of(),
            new Verdict.Partial(Reason.SITE_ERROR, "page 2"),
            Transcript.EMPTY);

    ScrapeSummary summary =
        session.ask(
            1,
            request ->
                request.channelId().isPresent()
                    ? Listing.failed(Reason.EMPTY_ANSWER, "no line and no error")
                    : part,
            ann);

    assertThat(reasons(summary)).containsExactly(Reason.ABSENT);
    assertThat(summary.results().get(0).verdict().detail().orElseThrow())
        .contains("@ann belongs to somebody else now");
    assertThat(session.only("SELECT COUNT(*) AS found FROM videos WHERE video_id = 'f1'"))
        .isEqualTo("0");
  }

  @Test
  void a_new_handle_that_somebody_adds_himself_does_not_take_the_posts_away() {
    session.known("@ann");

    ScrapeSummary summary =
        session.ask(
            1, request -> by(named(ANN, "@ann.new"), postOf("@ann")), session.account("@ann.new"));

    assertThat(reasons(summary)).containsExactly(Reason.RENAMED);
    assertThat(
            session.only(
                "SELECT username AS found FROM videos JOIN accounts a ON a.id = account_id"))
        .isEqualTo("@ann");
  }
}

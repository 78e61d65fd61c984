package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a session runs its listings side by side, and how it ends early. */
class ScrapeEndingTest {

  @TempDir Path folder;
  private TestSession session;

  @BeforeEach
  void make() {
    session = new TestSession(folder);
  }

  @AfterEach
  void close() {
    Thread.interrupted();
    session.close();
  }

  @Test
  void what_can_only_fail_again_ends_the_session() {
    ScrapeSummary summary =
        session.run(
            1,
            handle -> Listing.failed(Reason.NETWORK_DOWN, "Name or service not known"),
            session.account("@ann"),
            session.account("@bea"));

    assertThat(summary.status()).isEqualTo(SessionStatus.FAILED);
    assertThat(session.requests()).hasSize(1);
    assertThat(summary.notTried()).containsExactly(Handle.parse("@bea"));
    assertThat(session.only("SELECT error_log AS found FROM scrape_sessions"))
        .contains("NOT_TRIED");
  }

  @Test
  void a_source_that_breaks_is_a_failure_of_its_account() {
    ScrapeSummary summary =
        session.run(
            1,
            handle -> {
              throw new IllegalStateException("broken");
            },
            session.account("@ann"));

    assertThat(summary.results())
        .singleElement()
        .satisfies(
            result ->
                assertThat(result.verdict())
                    .isEqualTo(
                        new Verdict.Failed(
                            Reason.UNKNOWN, "java.lang.IllegalStateException: broken")));
  }

  @Test
  void several_accounts_are_listed_at_once() {
    CountDownLatch both = new CountDownLatch(2);
    ScrapeSummary summary =
        session.run(
            2,
            handle -> {
              both.countDown();
              try {
                assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return listing(ALL);
            },
            session.account("@ann"),
            session.account("@bea"));

    assertThat(summary.complete()).isEqualTo(2);
  }

  @Test
  void an_interrupt_before_another_attempt_is_what_ended_the_listing() {
    ScrapeSummary summary =
        session.ask(
            1,
            request -> {
              Thread.currentThread().interrupt();
              return listing(new Verdict.Partial(Reason.SITE_ERROR, "HTTP Error 503"), POST);
            },
            session.accounts("@ann", "@bea"));

    assertThat(TestSession.reasons(summary)).containsExactly(Reason.INTERRUPTED);
    assertThat(summary.results().get(0).verdict().detail().orElseThrow()).contains("503");
    assertThat(summary.endedBy()).contains(Reason.INTERRUPTED);
    assertThat(summary.status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(summary.notTried()).containsExactly(Handle.parse("@bea"));
    assertThat(session.only("SELECT COUNT(*) AS found FROM videos")).isEqualTo("1");
  }

  @Test
  void what_is_stored_before_another_attempt_counts_as_interrupted_until_that_comes() {
    List<String> stored = new ArrayList<>();

    session.ask(
        1,
        request -> {
          if (session.requests().size() == 1) {
            return listing(new Verdict.Partial(Reason.SITE_ERROR, "HTTP Error 503"), POST);
          }
          try (Database another = Database.open(folder.resolve("tracker.db"))) {
            await()
                .until(
                    () -> {
                      stored.addAll(
                          another.list(
                              "SELECT reason FROM scrape_logs", row -> row.text("reason")));
                      return !stored.isEmpty();
                    });
          }
          return listing(ALL, POST);
        },
        session.account("@ann"));

    assertThat(stored).containsExactly("INTERRUPTED");
    assertThat(session.only("SELECT status AS found FROM scrape_logs")).isEqualTo("success");
  }

  @Test
  void an_interrupt_keeps_what_was_read_and_leaves_the_rest_due() {
    Thread running = Thread.currentThread();
    ScrapeSummary summary =
        session.run(
            1,
            handle -> {
              running.interrupt();
              try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
                throw new AssertionError("nobody ended the listing");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return listing(new Verdict.Partial(Reason.INTERRUPTED, "ended"), POST);
              }
            },
            session.account("@ann"),
            session.account("@bea"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.notTried()).containsExactly(Handle.parse("@bea"));
    assertThat(session.only("SELECT status || total_new_videos AS found FROM scrape_sessions"))
        .isEqualTo("partial1");
  }
}

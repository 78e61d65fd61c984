package io.soundtracker.scrape;

import static io.soundtracker.scrape.TestSession.ALL;
import static io.soundtracker.scrape.TestSession.POST;
import static io.soundtracker.scrape.TestSession.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.model.Verdict;
import java.nio.file.Path;
import java.time.Duration;
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

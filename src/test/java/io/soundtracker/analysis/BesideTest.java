package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    TestAccount.in(database, "@ann", true);
  }

  private static long accounts(Database connection) {
    return connection
        .first("SELECT COUNT(*) AS accounts FROM accounts", row -> row.number("accounts"))
        .orElseThrow();
  }

  @Test
  void answers_on_a_connection_of_its_own_while_another_question_is_asked() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (Beside beside = new Beside(database)) {
      Supplier<Database> connection =
          beside.ask(
              own -> {
                begun.countDown();
                return own;
              });
      Supplier<Long> accounts = beside.ask(BesideTest::accounts);
      beside.begin();

      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(connection.get()).isNotSameAs(database);
      assertThat(accounts.get()).isEqualTo(1);
    }
  }

  @Test
  void whoever_wants_what_nobody_has_begun_finds_it_himself() {
    try (Beside beside = new Beside(database)) {
      Supplier<Database> connection = beside.ask(own -> own);

      assertThat(connection.get()).isSameAs(database);
      assertThat(beside.ask(BesideTest::accounts).get()).isEqualTo(1);
    }
  }

  @Test
  void answers_nothing_of_a_later_state() {
    long seen =
        database.snapshot(
            () -> {
              assertThat(accounts(database)).isEqualTo(1);
              try (Database other = Database.open(database.file())) {
                TestAccount.in(other, "@bea", false);
              }
              try (Beside beside = new Beside(database)) {
                CountDownLatch begun = new CountDownLatch(1);
                Supplier<Long> accounts =
                    beside.ask(
                        own -> {
                          begun.countDown();
                          return accounts(own);
                        });
                beside.begin();

                assertThat(isZeroSoon(begun)).isFalse();
                return accounts.get();
              }
            });
    assertThat(seen).isEqualTo(1);
  }

  private static boolean isZeroSoon(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_failure_is_that_of_the_question() {
    try (Beside beside = new Beside(database)) {
      Supplier<Long> wrong = beside.ask(own -> own.update("DELETE FROM nowhere") + 0L);
      beside.begin();

      assertThatThrownBy(wrong::get).hasMessageContaining("no such table: nowhere");
    }
  }

  @Test
  void an_error_is_that_of_the_question() {
    try (Beside beside = new Beside(database)) {
      Supplier<Long> failing =
          beside.ask(
              own -> {
                throw new OutOfMemoryError("of a test");
              });
      beside.begin();

      assertThatThrownBy(failing::get).isInstanceOf(OutOfMemoryError.class).hasMessage("of a test");
    }
  }

  @Test
  void damage_that_a_question_does_not_meet_does_not_fail_it() {
    database.update("DROP TABLE video_history");
    try (Beside beside = new Beside(database)) {
      Supplier<Long> accounts = beside.ask(BesideTest::accounts);
      beside.begin();

      assertThat(accounts.get()).isEqualTo(1);
    }
  }
}

package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a writer does while another program is in the middle of a transaction. */
@Timeout(60)
class PatientWaitTest {

  @TempDir Path folder;
  private Database database;
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private Thread holder;

  @BeforeEach
  void holdDatabase() throws InterruptedException {
    database = TestDatabase.in(folder);
    holder =
        new Thread(
            () -> {
              try (Database other = Database.open(database.file())) {
                other.transaction(
                    () -> {
                      held.countDown();
                      try {
                        return enough.await(50, TimeUnit.SECONDS);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    });
              }
            });
    holder.start();
    held.await();
  }

  @AfterEach
  void close() throws InterruptedException {
    Thread.interrupted();
    enough.countDown();
    holder.join();
    database.close();
  }

  private void write() {
    new StartRepository(database).note(NOW, Duration.ZERO);
  }

  @Test
  void waits_until_the_transaction_is_over() throws InterruptedException {
    Thread writer = new Thread(this::write);
    writer.start();
    writer.join(3_000);
    assertThat(writer.isAlive()).isTrue();

    enough.countDown();

    writer.join();
    assertThat(new StartRepository(database).last(2)).containsExactly(NOW);
  }

  @Test
  void gives_up_soon_when_the_program_is_to_end() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(this::write)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is being written by another program");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(holder.isAlive()).isTrue();
  }
}

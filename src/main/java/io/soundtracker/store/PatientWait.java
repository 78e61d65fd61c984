package io.soundtracker.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.BusyHandler;

/**
 * Waits for the transactions of other programs: half a minute, but only a moment more once the
 * thread is interrupted, since its program is to end then.
 */
final class PatientWait extends BusyHandler {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);
  private static final Duration LONGEST_NAP = Duration.ofMillis(50);

  private static final int AGAIN = 1;
  private static final int GIVE_UP = 0;

  private long begun;
  private long interrupted;

  private PatientWait() {}

  static void on(Connection connection) throws SQLException {
    BusyHandler.setHandler(connection, new PatientWait());
  }

  @Override
  protected int callback(int before) {
    long now = System.nanoTime();
    if (before == 0) {
      begun = now;
      interrupted = 0;
    }
    if (interrupted == 0 && Thread.currentThread().isInterrupted()) {
      interrupted = now;
    }
    boolean over =
        now - begun >= PATIENCE.toNanos()
            || (interrupted != 0 && now - interrupted >= PATIENCE_AT_THE_END.toNanos());
    if (over) {
      return GIVE_UP;
    }
    nap(Math.min(1L + before, LONGEST_NAP.toMillis()));
    return AGAIN;
  }

  /** Sleeps whether interrupted or not, and leaves the thread as it is. */
  private static void nap(long millis) {
    boolean interrupted = Thread.interrupted();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** What the ledger has to know of a call of yt-dlp. */
sealed interface CallEvent extends Workers.Event {

  /**
   * A call is about to begin, and waits for its row.
   *
   * @param row the row's id, once it is written
   */
  record Begun(Handle account, Instant at, CompletableFuture<Long> row) implements CallEvent {
    public Begun {
      requireNonNull(account);
      requireNonNull(at);
      requireNonNull(row);
    }
  }

  /** It has ended. */
  record Ended(Begun call, Duration took, int requests, Verdict verdict) implements CallEvent {
    public Ended {
      requireNonNull(call);
      requireNonNull(took);
      requireNonNull(verdict);
    }
  }
}

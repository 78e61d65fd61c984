package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** How far a listing can be trusted. */
public sealed interface Verdict {

  /**
   * Every post since a moment was listed.
   *
   * @param since empty for the whole account
   */
  record Complete(Optional<Instant> since) implements Verdict {
    public Complete {
      requireNonNull(since);
    }
  }

  /** Some posts were listed and others may be missing. */
  record Partial(Reason reason, String detail) implements Verdict {
    public Partial {
      requireNonNull(reason);
      requireNonNull(detail);
    }
  }

  /** Nothing was listed. */
  record Failed(Reason reason, String detail) implements Verdict {
    public Failed {
      requireNonNull(reason);
      requireNonNull(detail);
    }
  }
}

package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** How far a listing can be trusted. */
public sealed interface Verdict {

  /** Why it is not complete; empty for a complete one. */
  Optional<Reason> reason();

  /** The decisive message in full, without credentials; empty for a complete listing. */
  Optional<String> detail();

  /** In one line for people, such as {@code partial: the platform refuses this address for now}. */
  String inWords();

  /**
   * Every post since a moment was listed.
   *
   * @param since empty for the whole account
   */
  record Complete(Optional<Instant> since) implements Verdict {
    public Complete {
      requireNonNull(since);
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.empty();
    }

    @Override
    public Optional<String> detail() {
      return Optional.empty();
    }

    @Override
    public String inWords() {
      return "complete";
    }
  }

  /** A listing that something kept from being complete. */
  sealed interface Incomplete extends Verdict {

    Problem problem();

    @Override
    default Optional<Reason> reason() {
      return Optional.of(problem().reason());
    }

    @Override
    default Optional<String> detail() {
      return Optional.of(problem().detail());
    }
  }

  /** Some posts were listed and others may be missing. */
  record Partial(Problem problem) implements Incomplete {
    public Partial {
      requireNonNull(problem);
    }

    public Partial(Reason reason, String detail) {
      this(new Problem(reason, detail));
    }

    @Override
    public String inWords() {
      return "partial: " + problem.reason().inWords();
    }
  }

  /** Nothing was listed. */
  record Failed(Problem problem) implements Incomplete {
    public Failed {
      requireNonNull(problem);
    }

    public Failed(Reason reason, String detail) {
      this(new Problem(reason, detail));
    }

    @Override
    public String inWords() {
      return "failed: " + problem.reason().inWords();
    }
  }

  /** What kept a listing from being complete. */
  record Problem(Reason reason, String detail) {
    public Problem {
      requireNonNull(reason);
      requireNonNull(detail);
    }
  }
}

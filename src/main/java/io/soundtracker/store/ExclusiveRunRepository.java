package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.Instant;
import java.util.Optional;

/** When the exclusive songs were saved, and on how much reading that rested. */
public final class ExclusiveRunRepository {

  private final Database database;

  public ExclusiveRunRepository(Database database) {
    this.database = database;
  }

  /**
   * One saved answer.
   *
   * @param accounts how many the network had, {@code accountsRead} how many were wholly read
   * @param exclusive how many songs were exclusive; {@code unknown} how many only as far as was
   *     read
   */
  public record Run(
      Instant ranAt, Window window, int accounts, int accountsRead, int exclusive, int unknown) {
    public Run {
      requireNonNull(ranAt);
      requireNonNull(window);
    }
  }

  public void add(Run run) {
    database.update(
        """
        INSERT INTO exclusive_runs (ran_at, since, until, zone, accounts, accounts_read, exclusive,
          unknown)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        run.ranAt(),
        run.window().since(),
        run.window().until(),
        run.window().zone().getId(),
        run.accounts(),
        run.accountsRead(),
        run.exclusive(),
        run.unknown());
  }

  /** When the last of them was saved; empty if none was yet. */
  public Optional<Instant> lastRanAt() {
    return database.first(
        "SELECT ran_at FROM exclusive_runs ORDER BY id DESC LIMIT 1", row -> row.instant("ran_at"));
  }
}

package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  /** The one that was saved last; empty if none was yet. */
  public Optional<Run> last() {
    return database.first(
        """
        SELECT ran_at, since, until, zone, accounts, accounts_read, exclusive, unknown
        FROM exclusive_runs ORDER BY id DESC LIMIT 1
        """,
        ExclusiveRunRepository::toRun);
  }

  private static Run toRun(Row row) {
    return new Run(
        row.instant("ran_at"),
        new Window(
            row.optionalText("since").map(LocalDate::parse),
            row.optionalText("until").map(LocalDate::parse),
            ZoneId.of(row.text("zone"))),
        row.smallNumber("accounts"),
        row.smallNumber("accounts_read"),
        row.smallNumber("exclusive"),
        row.smallNumber("unknown"));
  }
}

package io.soundtracker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves that a database is what the program takes it to be, or says what is not. */
public final class DatabaseCheck {

  private final Database database;

  public DatabaseCheck(Database database) {
    this.database = database;
  }

  /**
   * What was found, one sentence each.
   *
   * @param damage what only a backup or a repair can mend
   * @param wrongTotals what {@code aggregate --rebuild} mends
   */
  public record Findings(List<String> damage, List<String> wrongTotals) {
    public Findings {
      damage = List.copyOf(damage);
      wrongTotals = List.copyOf(wrongTotals);
    }
  }

  public Findings run() {
    List<String> damage = new ArrayList<>();
    database.each(
        "PRAGMA integrity_check",
        row -> {
          String finding = row.text("integrity_check");
          if (!finding.equals("ok")) {
            damage.add("integrity: " + finding);
          }
        });
    database.each(
        """
        SELECT "table" AS child, parent, COUNT(*) AS n
        FROM pragma_foreign_key_check() GROUP BY 1, 2
        """,
        row ->
            damage.add(
                "foreign keys: %d rows of %s have no row in %s"
                    .formatted(row.number("n"), row.text("child"), row.text("parent"))));
    compareSchema(damage);
    List<String> wrongTotals = new ArrayList<>();
    long wrong = new SoundRepository(database).countWrongTotals();
    if (wrong > 0) {
      wrongTotals.add(
          wrong
              + " sounds differ from what their videos say: mend with tracker aggregate --rebuild");
    }
    long misplaced = new SoundIdentity(database).countWrong();
    if (misplaced > 0) {
      wrongTotals.add(
          misplaced
              + " posts have another sound than they were listed with: mend with tracker aggregate"
              + " --rebuild");
    }
    return new Findings(damage, wrongTotals);
  }

  private void compareSchema(List<String> damage) {
    Map<String, String> found = Schema.objectsOf(database);
    Map<String, String> expected = DatabaseFile.freshObjects();
    expected.forEach(
        (object, sql) -> {
          if (!found.containsKey(object)) {
            damage.add("schema: " + object + " is missing");
          } else if (!found.get(object).equals(sql)) {
            damage.add("schema: " + object + " is not as this program makes it");
          }
        });
  }
}

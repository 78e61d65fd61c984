package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import io.soundtracker.store.DatabaseCheck;
import io.soundtracker.store.DatabaseFile;
import io.soundtracker.store.DatabaseInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Creates the database, or brings an older one up to date.",
      "A migration of a database that holds rows leaves a backup copy first."
    },
    footer = {
      "%nExamples:",
      "  tracker init-db",
      "  tracker init-db --info",
      "  tracker init-db --check",
      "  tracker init-db --reset --yes"
    })
final class InitDbCommand implements Callable<Integer> {

  private static final String RESET_WORD = "reset";

  private final Program program;

  @ArgGroup private Action action = new Action();

  @Option(names = "--yes", description = "With --reset: do not ask.")
  private boolean yes;

  /** At most one of these. */
  private static final class Action {
    @Option(names = "--info", description = "Print what the database holds, and change nothing.")
    private boolean info;

    @Option(
        names = "--check",
        description =
            "Verify integrity, foreign keys, schema and stored totals, and change nothing."
                + " Exit code 6 if totals are off, 10 if the database is damaged.")
    private boolean check;

    @Option(
        names = "--seed",
        description = "Fill an empty database with an invented network of 12 accounts.")
    private boolean seed;

    @Option(
        names = "--reset",
        description =
            "Move the database aside, as a backup copy whose path is printed, and make an empty"
                + " one. Asks for the word 'reset' on a terminal.")
    private boolean reset;
  }

  InitDbCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (yes && !action.reset) {
      throw new UsageException("--yes goes with --reset");
    }
    DatabaseFile file = program.databaseFile();
    if (action.info) {
      return info(file);
    } else if (action.check) {
      return check(file);
    } else if (action.reset) {
      return reset(file);
    }
    create(file);
    if (action.seed) {
      new Seed(program).fill();
    }
    return ExitCode.DONE.value();
  }

  private void create(DatabaseFile file) {
    DatabaseFile.Prepared prepared = file.create(program.clock());
    prepared.backup().ifPresent(backup -> program.out().println("Backup: " + backup));
    if (prepared.from() == prepared.to()) {
      program.tell("%s is up to date (schema version %d).".formatted(file.path(), prepared.to()));
    } else if (prepared.from() == 0) {
      program.tell("Made %s (schema version %d).".formatted(file.path(), prepared.to()));
    } else {
      program.tell(
          "Brought %s from schema version %d to %d."
              .formatted(file.path(), prepared.from(), prepared.to()));
    }
  }

  private int info(DatabaseFile file) {
    try (Database database = Database.open(file.path())) {
      DatabaseInfo info = DatabaseInfo.of(database);
      TextTable table = new TextTable(TextTable.text("Database"), TextTable.text(""));
      table.row("File", file.path());
      table.row("Size", Human.count(info.bytes(), "byte"));
      table.row("Schema version", info.schemaVersion());
      table.row("Journal mode", info.journalMode());
      info.rows().forEach((name, count) -> table.row("Rows in " + name, count));
      table.row("First post", info.firstPost());
      table.row("Last post", info.lastPost());
      table.row("Last session", info.lastSession());
      table.print(program.out(), program.surroundings().columns());
    }
    return ExitCode.DONE.value();
  }

  private int check(DatabaseFile file) {
    try (Database database = Database.open(file.path())) {
      DatabaseCheck.Findings findings = new DatabaseCheck(database).run();
      findings.damage().forEach(damage -> program.out().println("damaged: " + damage));
      findings.wrongTotals().forEach(wrong -> program.out().println("totals: " + wrong));
      if (!findings.damage().isEmpty()) {
        return ExitCode.DATABASE.value();
      }
      if (!findings.wrongTotals().isEmpty()) {
        return ExitCode.FINDINGS.value();
      }
      program.out().println("ok: integrity, foreign keys, schema and stored totals");
      return ExitCode.DONE.value();
    }
  }

  private int reset(DatabaseFile file) {
    if (!file.exists()) {
      create(file);
      return ExitCode.DONE.value();
    }
    if (!yes && !confirmed(file.path())) {
      return ExitCode.USAGE.value();
    }
    program.out().println("Backup: " + file.reset(program.clock()));
    program.tell("Made " + file.path() + " anew.");
    return ExitCode.DONE.value();
  }

  private boolean confirmed(Path file) {
    if (!program.surroundings().asksPerson()) {
      program.warn(
          "tracker init-db: nobody is there to confirm: give --yes to reset %s".formatted(file));
      return false;
    }
    program.warn(
        "This empties %s; a backup copy stays beside it. Type '%s' to go on:"
            .formatted(file, RESET_WORD));
    try {
      String answer = program.surroundings().in().readLine();
      if (answer != null && answer.strip().equals(RESET_WORD)) {
        return true;
      }
    } catch (IOException e) {
      throw new UsageException("Could not read the answer: " + e.getMessage(), e);
    }
    program.warn("Nothing was changed.");
    return false;
  }
}

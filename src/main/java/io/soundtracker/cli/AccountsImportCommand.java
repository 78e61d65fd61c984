package io.soundtracker.cli;

import io.soundtracker.config.AccountsCsv;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Takes accounts from a CSV file: handles, @handles or profile addresses, in a column with any"
          + " usual heading (account, handle, username, URL, TikTok ...).",
      "An optional column 'target' says which are targets. Says line by line what came of it; no"
          + " account is ever removed."
    },
    footer = {"%nExample:", "  tracker accounts import network.csv"})
final class AccountsImportCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(paramLabel = "FILE", description = "The list; UTF-8 or as Excel saves it.")
  private Path file;

  AccountsImportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    AccountsCsv list = AccountsCsv.read(file);
    List<AccountIntake.Taken> taken;
    try (Database database = program.openDatabase()) {
      taken = new AccountIntake(database, program.clock()).take(list);
    }
    Map<Integer, String> lines = new TreeMap<>();
    taken.forEach(
        line ->
            lines.put(line.entry().line(), line.entry().handle() + " " + line.outcome().inWords()));
    list.repeated()
        .forEach(
            line ->
                lines.put(
                    line.line(), line.name() + " is in line " + line.firstLine() + " already"));
    list.refused()
        .forEach(
            line ->
                lines.put(line.line(), "refused: " + Plain.text(line.text()) + ": " + line.why()));
    lines.forEach((line, what) -> program.tell("line %d: %s".formatted(line, what)));
    list.notes().forEach(note -> program.tell("note: %s".formatted(Plain.text(note))));
    program.tell(
        "%s: %d accounts taken, %d lines refused, %d repeated."
            .formatted(file, taken.size(), list.refused().size(), list.repeated().size()));
    return taken.isEmpty() ? ExitCode.USAGE.value() : ExitCode.DONE.value();
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.Sessions;
import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = "Prints the last scraping sessions, newest first.",
    footer = {
      "%nExamples:",
      "  tracker sessions",
      "  tracker sessions --last 50",
      "  tracker sessions show latest"
    })
final class SessionsCommand implements Callable<Integer> {

  private final Program program;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many sessions (default: ${DEFAULT-VALUE}).")
  private int last;

  SessionsCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (last < 1) {
      throw new UsageException("--last must be at least 1, not " + last);
    }
    List<SessionSummary> sessions;
    try (Database database = program.openDatabase()) {
      sessions = new Sessions(database).last(last);
    }
    if (sessions.isEmpty()) {
      program.tell("No session yet: start one with tracker scrape");
      return ExitCode.DONE.value();
    }
    TextTable table =
        new TextTable(
            TextTable.text("Session"),
            TextTable.text("Status"),
            TextTable.number("Success"),
            TextTable.number("Accounts"),
            TextTable.number("Complete"),
            TextTable.number("Partial"),
            TextTable.number("Failed"),
            TextTable.number("Took"),
            TextTable.number("New posts"),
            TextTable.number("Posts"),
            TextTable.text("Start (UTC)"));
    for (SessionSummary session : sessions) {
      table.row(
          session.id(),
          session.status(),
          session.successRate(),
          session.accounts(),
          session.complete(),
          session.partial(),
          session.failed(),
          session.duration().map(Human::duration),
          session.newPosts(),
          session.posts(),
          Times.utc(session.start()));
    }
    table.print(program.out(), program.surroundings().columns());
    return ExitCode.DONE.value();
  }
}

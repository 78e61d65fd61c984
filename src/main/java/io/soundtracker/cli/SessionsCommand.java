package io.soundtracker.cli;

import io.soundtracker.analysis.SessionDetails;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.Sessions;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sessions",
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
            TextTable.text("Start (UTC)"),
            TextTable.text("Took"),
            TextTable.text("Status"),
            TextTable.number("Accounts"),
            TextTable.number("Complete"),
            TextTable.number("Partial"),
            TextTable.number("Failed"),
            TextTable.number("Success"),
            TextTable.number("Posts"),
            TextTable.number("New"));
    for (SessionSummary session : sessions) {
      table.row(
          session.id(),
          Times.utc(session.start()),
          session.duration().map(Times::inWords),
          session.status(),
          session.accounts(),
          session.complete(),
          session.partial(),
          session.failed(),
          session.successRate(),
          session.posts(),
          session.newPosts());
    }
    table.print(program.out(), program.surroundings().columns());
    return ExitCode.DONE.value();
  }

  @Command(
      name = "show",
      description = "Prints one session, account by account.",
      footer = {
        "%nExamples:",
        "  tracker sessions show latest",
        "  tracker sessions show 20261101T060000Z-3f9c"
      })
  int show(
      @Parameters(paramLabel = "ID", description = "A session's id, its beginning, or 'latest'.")
          String id) {
    try (Database database = program.openDatabase()) {
      SessionDetails details =
          new Sessions(database)
              .find(id.equals("latest") ? "" : id)
              .orElseThrow(
                  () ->
                      new UsageException("No session " + id + ": see them with tracker sessions"));
      SessionSummary session = details.summary();
      TextTable facts = new TextTable(TextTable.text("Session"), TextTable.text(session.id()));
      facts.row("Start (UTC)", Times.utc(session.start()));
      facts.row("Took", session.duration().map(Times::inWords));
      facts.row("Status", session.status());
      facts.row("Source", details.source());
      facts.row("Exit code", details.exitCode());
      facts.row("Posts", "%,d, of which %,d new".formatted(session.posts(), session.newPosts()));
      facts.print(program.out(), program.surroundings().columns());
      program.out().println();
      TextTable accounts =
          new TextTable(
              TextTable.text("Account"),
              TextTable.text("Status"),
              TextTable.number("Posts"),
              TextTable.number("New"),
              TextTable.number("Updated"),
              TextTable.number("Seconds"),
              TextTable.text("Why"));
      details
          .accounts()
          .forEach(
              log ->
                  accounts.row(
                      log.account(),
                      log.status(),
                      log.posts(),
                      log.newPosts(),
                      log.updatedPosts(),
                      String.format(Locale.ROOT, "%.1f", log.seconds()),
                      log.why()));
      accounts.print(program.out(), program.surroundings().columns());
    }
    return ExitCode.DONE.value();
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.ListingLog;
import io.soundtracker.analysis.SessionDetails;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.Sessions;
import io.soundtracker.model.Reason;
import io.soundtracker.report.Human;
import io.soundtracker.report.SessionDocument;
import io.soundtracker.store.Database;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = "Prints one session, account by account.",
    footer = {
      "%nExamples:",
      "  tracker sessions show latest",
      "  tracker sessions show 20261101-1",
      "  tracker sessions show latest --json"
    })
final class SessionsShowCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(paramLabel = "ID", description = "A session's id, its beginning, or 'latest'.")
  private String id;

  @Option(
      names = "--json",
      description = "Print the session as one JSON document, the same as that of tracker scrape.")
  private boolean json;

  SessionsShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      SessionDetails details =
          new Sessions(database)
              .find(id.equals("latest") ? "" : id)
              .orElseThrow(
                  () ->
                      new UsageException("No session " + id + ": see them with tracker sessions"));
      if (json) {
        SessionDocument.write(Optional.of(details), program.out());
        return ExitCode.DONE.value();
      }
      SessionSummary session = details.summary();
      TextTable facts = new TextTable(TextTable.text("Session"), TextTable.text(session.id()));
      facts.row("Start (UTC)", Times.utc(session.start()));
      facts.row("Took", session.duration().map(Human::duration));
      facts.row("Status", session.status());
      facts.row("Source", details.source());
      facts.row("Accounts", session.accounts());
      facts.row("Not tried", session.accounts() - details.accounts().size());
      facts.row("Ended early", details.endedBy().map(Reason::inWords));
      facts.row("Next ones wait until (UTC)", details.coolDownUntil().map(Times::utc));
      facts.row("Exit code", details.exitCode());
      facts.row(
          "Posts",
          Human.count(session.posts()) + ", of which " + Human.count(session.newPosts()) + " new");
      facts.print(program.out(), program.surroundings().columns());
      ListingLogTable listings =
          new ListingLogTable("Account", ListingLog::account, details.accounts());
      listings.print(program.out(), program.surroundings().columns());
      listings.printErrors(program.out(), Integer.MAX_VALUE);
    }
    return ExitCode.DONE.value();
  }
}

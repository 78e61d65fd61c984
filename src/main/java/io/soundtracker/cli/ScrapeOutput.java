package io.soundtracker.cli;

import io.soundtracker.analysis.Sessions;
import io.soundtracker.model.SessionStatus;
import io.soundtracker.report.SessionDocument;
import io.soundtracker.scrape.ScrapeSummary;
import io.soundtracker.store.Database;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What a scrape prints of its session. What was asked for is data, on standard output; what people
 * at a terminal see without asking goes to standard error.
 */
final class ScrapeOutput {

  @Option(names = "--summary", description = "Print what came of each account, to standard output.")
  private boolean summaryWanted;

  @Option(names = "--json", description = "Print the session as one JSON document.")
  private boolean json;

  void check(boolean dryRun) {
    if (dryRun && (json || summaryWanted)) {
      throw new UsageException("--dry-run makes no session that --json or --summary could print");
    }
    if (json && summaryWanted) {
      throw new UsageException(
          "--json and --summary both print to standard output: choose one of them");
    }
  }

  void printNothingDue(Program program) {
    if (json) {
      SessionDocument.write(Optional.empty(), program.out());
    }
  }

  /** Cron mails whatever is printed: unless asked, a success is no news to it. */
  void print(Program program, Database database, ScrapeSession session, ScrapeSummary summary) {
    if (json) {
      SessionDocument.write(new Sessions(database).find(summary.sessionId()), program.out());
    } else if (summaryWanted) {
      ScrapeTable.of(summary).print(program.out(), program.surroundings().columns());
      program.out().println(session.inOneLine(summary));
      program.out().flush(); // after a signal there is no time later
    } else if (program.isWatched()) {
      program.tell(ScrapeTable.of(summary));
      program.tell(session.inOneLine(summary));
    }
    if (program.isWatched() || summary.status() != SessionStatus.COMPLETED) {
      session.tellOfSource();
    }
  }
}

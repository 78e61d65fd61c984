package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.report.Human;
import io.soundtracker.source.Leftovers;
import io.soundtracker.store.Database;
import io.soundtracker.store.UnfinishedSessions;

/** Puts in order what a scrape that was killed left behind. Only for the holder of the run lock. */
final class Recovery {

  private final Program program;
  private final Settings settings;
  private final Database database;

  Recovery(Program program, Settings settings, Database database) {
    this.program = program;
    this.settings = settings;
    this.database = database;
  }

  /** Ends what still runs, removes temporary folders, and closes the session that was left open. */
  void afterKill() {
    Leftovers.remove(YtDlpSetup.workspace(settings));
    for (UnfinishedSessions.Closed closed : new UnfinishedSessions(database).close()) {
      program.warn(
          "Session %s was killed after %d of %s: closed as far as it came."
              .formatted(
                  closed.sessionId(), closed.done(), Human.count(closed.accounts(), "account")));
    }
  }
}

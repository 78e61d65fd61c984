package io.soundtracker.cli;

import io.soundtracker.model.Handle;
import io.soundtracker.report.Human;
import io.soundtracker.scrape.ScrapeListener;
import io.soundtracker.scrape.ScrapeSummary;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;

/** One line on a terminal that says how far a session is; nothing where nobody watches. */
final class ScrapeProgress implements ScrapeListener, AutoCloseable {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final int columns;
  private final int accounts;
  private final Set<Handle> running = new LinkedHashSet<>();
  private int finished;
  private int posts;

  ScrapeProgress(Program program, int accounts) {
    this.err = program.surroundings().err();
    this.shown = program.showsProgress();
    this.columns = program.surroundings().progressColumns().orElse(1);
    this.accounts = accounts;
  }

  @Override
  public synchronized void started(Handle account) {
    running.add(account);
    draw();
  }

  @Override
  public synchronized void finished(ScrapeSummary.Result result) {
    running.remove(result.account());
    finished++;
    posts += result.found();
    draw();
  }

  private void draw() {
    if (shown) {
      String line =
          "%d of %s, %s; listing %s"
              .formatted(
                  finished,
                  Human.count(accounts, "account"),
                  Human.count(posts, "post"),
                  String.join(" ", running.stream().limit(3).map(Handle::toString).toList()));
      // A line that wraps could not be cleared.
      err.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), columns - 1)));
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}

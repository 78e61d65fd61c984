package io.soundtracker.scrape;

import io.soundtracker.model.Handle;

/** Hears what a session does while it does it. Calls may come from any thread. */
public interface ScrapeListener {

  void started(Handle account);

  void finished(ScrapeSummary.Result result);
}

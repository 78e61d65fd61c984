package io.soundtracker.scrape;

import io.soundtracker.model.Handle;

/** Hears what a session does while it does it. Calls may come from any thread. */
public interface ScrapeListener {

  /** What is being done about an account. */
  enum Activity {
    LISTING,
    WAITING_TO_RETRY,
    WAITING_FOR_BUDGET
  }

  void started(Handle account);

  /** An account that was started is about something else from now on. */
  void turned(Handle account, Activity activity);

  /**
   * More of an account was read.
   *
   * @param posts how many the attempt that is going on has read so far
   */
  void read(Handle account, int posts);

  void finished(ScrapeSummary.Result result);
}

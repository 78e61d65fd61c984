package io.soundtracker.store;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Video;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account of a throw-away database; a test says what is listed of it, and when. */
public record TestAccount(Database database, Account account) {

  public static TestAccount in(Database database, String handle, boolean target) {
    return new TestAccount(database, TestDatabase.account(database, handle, target));
  }

  public Handle handle() {
    return account.handle();
  }

  /** Stores posts as a listing found them, without a word in the log. */
  public void lists(Instant at, Video... videos) {
    VideoRepository repository = new VideoRepository(database);
    repository.saveAll(account.id(), account.handle(), List.of(videos), "s" + at, at);
    repository.saveTotals();
  }

  /** Stores the posts of a listing that went back to the first one. */
  public void listsAll(Instant at, Video... videos) {
    lists(at, videos);
    log(at, "success", Optional.empty(), Optional.of(Timestamps.BEGINNING));
  }

  /** Is private, and cannot be listed. */
  public void refuses(Instant at) {
    log(at, "failed", Optional.of("PRIVATE"), Optional.empty());
  }

  private void log(
      Instant at, String status, Optional<String> reason, Optional<String> coveredFrom) {
    database.update(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, reason, covered_from)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        "s" + at,
        account.id(),
        at,
        status,
        reason,
        coveredFrom);
  }
}

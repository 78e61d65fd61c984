package io.soundtracker.store;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of the network, one row a handle. Lives as long as its database is open. */
public final class AccountRepository {

  private static final String SELECT =
      """
      SELECT id, username, display_name, channel_id, followers, following, total_videos,
             total_likes, bio, is_active, is_target_account,
             trouble, trouble_since, not_before, older_than_seconds, last_scraped_at, last_full_listing_at, scrape_count, notes
      FROM accounts
      """;

  private final Database database;

  public AccountRepository(Database database) {
    this.database = database;
  }

  public List<Account> all() {
    return database.list(SELECT + "ORDER BY username", AccountRepository::toAccount);
  }

  public Optional<Account> find(Handle handle) {
    return database.first(SELECT + "WHERE username = ?", AccountRepository::toAccount, handle);
  }

  /** The account that has this handle, else the one that had it last. */
  public Optional<Account> findByAnyHandle(Handle handle) {
    return database.first(
        SELECT
            + """
            WHERE username = ?1 OR id = (SELECT account_id FROM account_handles
              WHERE handle = ?1 ORDER BY renamed_at DESC, id DESC LIMIT 1)
            ORDER BY username = ?1 DESC
            """,
        AccountRepository::toAccount,
        handle);
  }

  /** The account that a stored post belongs to. */
  public Optional<Account> authorOf(String videoId) {
    return database.first(
        SELECT + "WHERE id = (SELECT account_id FROM videos WHERE video_id = ?)",
        AccountRepository::toAccount,
        videoId);
  }

  /** Another active account of the same platform id. */
  public Optional<Account> findOther(long id, String channelId) {
    return database.first(
        SELECT + "WHERE channel_id = ? AND id <> ? AND is_active = 1",
        AccountRepository::toAccount,
        channelId,
        id);
  }

  /** Handles that an account had before, the latest first. */
  public List<Handle> formerHandles(long id) {
    return database.list(
        """
        SELECT handle FROM account_handles h JOIN accounts a ON a.id = h.account_id
        WHERE a.id = ? AND handle <> username
        GROUP BY handle ORDER BY MAX(h.id) DESC
        """,
        row -> Handle.parse(row.text("handle")),
        id);
  }

  /** Active accounts: those that were never tried come first, those tried last come last. */
  public List<Account> active() {
    return database.list(
        SELECT
            + """
            WHERE is_active = 1
            ORDER BY (SELECT MAX(timestamp) FROM scrape_logs WHERE account_id = accounts.id)
              ASC NULLS FIRST, last_scraped_at ASC NULLS FIRST, username
            """,
        AccountRepository::toAccount);
  }

  /** The accounts that are marked as targets, in no order. */
  public List<Handle> targets() {
    return database.list(
        "SELECT username FROM accounts WHERE is_target_account = 1",
        row -> new Handle(row.text("username")));
  }

  /** Accounts that could be read when last tried, the most recently read first. */
  public List<Handle> mostRecentlyRead(int count) {
    return database.list(
        """
        SELECT username FROM accounts
        WHERE is_active = 1 AND trouble IS NULL AND last_scraped_at IS NOT NULL
          AND EXISTS (SELECT 1 FROM videos WHERE account_id = accounts.id)
        ORDER BY last_scraped_at DESC, id LIMIT ?
        """,
        row -> Handle.parse(row.text("username")),
        count);
  }

  /** Adds an active account; answers false, and changes nothing, if it is there already. */
  public boolean add(
      Handle handle,
      boolean target,
      Optional<String> displayName,
      Optional<String> notes,
      Instant now) {
    return database.update(
            """
            INSERT INTO accounts (username, is_target_account, display_name, notes, created_at,
              updated_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (username) DO NOTHING
            """,
            handle,
            target,
            displayName,
            notes,
            now,
            now)
        == 1;
  }

  /**
   * Keeps a note, and a name if a listing has not given one; empty ones change nothing. Answers
   * false if nothing is new.
   */
  public boolean describe(Account account, Optional<String> displayName, Optional<String> notes) {
    return database.update(
            """
            UPDATE accounts SET display_name = COALESCE(display_name, ?1), notes = COALESCE(?2, notes)
            WHERE id = ?3 AND (display_name IS NULL AND ?1 IS NOT NULL OR notes IS NOT COALESCE(?2, notes))
            """,
            displayName,
            notes,
            account.id())
        == 1;
  }

  /** Answers false if it was so already. */
  public boolean setTarget(Account account, boolean target) {
    return database.update(
            "UPDATE accounts SET is_target_account = ? WHERE id = ? AND is_target_account IS NOT ?",
            target,
            account.id(),
            target)
        == 1;
  }

  /** Answers false if it was so already. */
  public boolean setActive(Account account, boolean active) {
    return database.update(
            "UPDATE accounts SET is_active = ? WHERE id = ? AND is_active IS NOT ?",
            active,
            account.id(),
            active)
        == 1;
  }

  /** Sets how long after a listing an account is due; empty for as the setting says. */
  public boolean setInterval(Account account, Optional<Duration> interval) {
    return database.update(
            "UPDATE accounts SET older_than_seconds = ?1 WHERE id = ?2 AND older_than_seconds IS NOT ?1",
            interval.map(Duration::toSeconds),
            account.id())
        == 1;
  }

  /**
   * Keeps what a listing said of the account itself; what it did not say stays as it was, and so do
   * the platform's ids once they are known.
   */
  public void saveChannel(long id, Channel channel) {
    Profile profile = channel.profile();
    database.update(
        """
        UPDATE accounts SET
          channel_id = COALESCE(channel_id, ?), uploader_id = COALESCE(uploader_id, ?),
          display_name = COALESCE(?, display_name), bio = COALESCE(?, bio),
          followers = COALESCE(?, followers), following = COALESCE(?, following),
          total_videos = COALESCE(?, total_videos), total_likes = COALESCE(?, total_likes)
        WHERE id = ?
        """,
        channel.channelId(),
        channel.uploaderId(),
        channel.displayName(),
        profile.bio(),
        profile.followers(),
        profile.following(),
        profile.videos(),
        profile.likes(),
        id);
  }

  /** Notes that an account was read, wholly or in part, so that nothing is the matter with it. */
  public void saveRead(long id) {
    database.update(
        """
        UPDATE accounts SET scrape_count = scrape_count + 1,
          trouble = NULL, trouble_since = NULL, not_before = NULL
        WHERE id = ?
        """,
        id);
  }

  /**
   * Notes what keeps an account itself from being read.
   *
   * @param since when that was first met
   * @param notBefore when to ask again; empty for as usual
   */
  public void saveTrouble(long id, Reason reason, Instant since, Optional<Instant> notBefore) {
    database.update(
        "UPDATE accounts SET trouble = ?, trouble_since = ?, not_before = ? WHERE id = ?",
        reason.name(),
        since,
        notBefore,
        id);
  }

  /** Gives an account its new handle, and keeps the old one. The new one must be free. */
  public void rename(Account account, Handle handle, Instant now) {
    database.transaction(
        () -> {
          database.update(
              "INSERT INTO account_handles (account_id, handle, renamed_at) VALUES (?, ?, ?)",
              account.id(),
              account.handle(),
              now);
          return database.update(
              "UPDATE accounts SET username = ? WHERE id = ?", handle, account.id());
        });
  }

  /** Notes a complete listing, which makes the account wait for its next turn. */
  public void saveCompletelyListed(long id, boolean full, Instant now) {
    database.update(
        """
        UPDATE accounts SET last_scraped_at = ?,
          last_full_listing_at = CASE WHEN ? THEN ? ELSE last_full_listing_at END
        WHERE id = ?
        """,
        now,
        full,
        now,
        id);
  }

  private static Account toAccount(Row row) {
    return new Account(
        row.number("id"),
        Handle.parse(row.text("username")),
        row.optionalText("display_name"),
        row.optionalText("channel_id"),
        new Profile(
            row.optionalNumber("followers"),
            row.optionalNumber("following"),
            row.optionalNumber("total_videos"),
            row.optionalNumber("total_likes"),
            row.optionalText("bio")),
        row.flag("is_active"),
        row.flag("is_target_account"),
        row.optionalText("trouble")
            .map(reason -> new Account.Trouble(reason, row.instant("trouble_since"))),
        row.optionalInstant("not_before"),
        row.optionalDuration("older_than_seconds"),
        row.optionalInstant("last_scraped_at"),
        row.optionalInstant("last_full_listing_at"),
        row.smallNumber("scrape_count"),
        row.optionalText("notes"));
  }
}

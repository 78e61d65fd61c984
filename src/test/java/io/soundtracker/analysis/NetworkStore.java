package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.model.Counts;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundRepository;
import io.soundtracker.store.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Stores a network of plain lists in place of all that a database held, rows in any order. */
final class NetworkStore {

  private static final List<String> TABLES =
      List.of(
          "forecast_runs",
          "exclusive_runs",
          "exclusive_songs",
          "video_history",
          "videos",
          "sound_ids",
          "sounds",
          "scrape_logs",
          "scrape_sessions",
          "accounts");

  private final Database database;
  private final Random order;

  /**
   * @param order decides in which order rows are stored
   */
  NetworkStore(Database database, Random order) {
    this.database = database;
    this.order = order;
  }

  void store(GeneratedNetwork network) {
    database.transaction(
        () -> {
          TABLES.forEach(table -> database.update("DELETE FROM " + table));
          storeAccounts(network.accounts());
          storeNames(network);
          storePosts(network);
          storeAttempts(network.attempts());
          return new SoundRepository(database).rebuildTotals();
        });
  }

  private void storeAccounts(List<Account> accounts) {
    AccountRepository repository = new AccountRepository(database);
    for (Account account : shuffled(accounts)) {
      repository.add(
          account.handle(), account.target(), Optional.empty(), Optional.empty(), account.added());
      repository.setActive(repository.find(account.handle()).orElseThrow(), account.active());
    }
  }

  private void storeNames(GeneratedNetwork network) {
    database.updateAll(
        """
        INSERT INTO sounds (sound_key, song_title, artist_name, is_original, version)
        VALUES (?, ?, ?, ?, ?)
        """,
        shuffled(network.names()),
        name ->
            new Object[] {
              name.key(), name.title(), name.artist(), name.original(), name.version()
            });
    database.updateAll(
        """
        UPDATE sounds SET same_as = (SELECT id FROM sounds WHERE sound_key = ?),
          song_id = (SELECT id FROM sounds WHERE sound_key = ?)
        WHERE sound_key = ?
        """,
        network.names(),
        name -> new Object[] {name.sameAs(), name.song(), name.key()});
    database.updateAll(
        """
        INSERT INTO sound_ids (platform_sound_id, listed_sound_id, assigned_sound_id)
        VALUES (?, (SELECT id FROM sounds WHERE sound_key = ?),
          (SELECT id FROM sounds WHERE sound_key = ?))
        """,
        shuffled(network.platformIds()),
        id -> new Object[] {id.id(), id.listed(), id.assigned()});
    database.updateAll(
        """
        INSERT INTO exclusive_songs (sound_key, song_title)
        SELECT sound_key, song_title FROM sounds WHERE sound_key = ?
        """,
        shuffled(network.leftOut()),
        key -> new Object[] {key});
  }

  private void storePosts(GeneratedNetwork network) {
    database.updateAll(
        """
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, posted_at, caption,
          views, likes, comments, shares, saves, counts_exact, engagement_rate, platform_sound_id,
          listed_sound_id, sound_id, is_deleted, measured_at, created_at)
        VALUES (?, (SELECT id FROM accounts WHERE username = ?), ?, ?, ?, 'A caption',
          ?, ?, ?, ?, ?, 0, ?, ?, (SELECT id FROM sounds WHERE sound_key = ?),
          (SELECT id FROM sounds WHERE sound_key = ?), ?, ?, ?)
        """,
        shuffled(network.posts()),
        post -> values(network, post));
    database.updateAll(
        """
        INSERT INTO video_history (video_id, session_id, scraped_at, views, likes, comments, shares,
          saves, counts_exact, engagement_rate)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
        """,
        shuffled(network.snapshots()),
        one -> {
          Counts counts = one.counts();
          return new Object[] {
            one.post(),
            one.session(),
            one.at(),
            counts.views(),
            counts.likes(),
            counts.comments(),
            counts.shares(),
            counts.saves(),
            counts.engagementRate()
          };
        });
  }

  private static Object[] values(GeneratedNetwork network, Post post) {
    Counts counts = network.countsOf(post);
    Instant measured = network.measuredAt(post);
    return new Object[] {
      post.id(),
      post.account(),
      post.url(),
      LocalDate.ofInstant(post.postedAt(), ZoneOffset.UTC),
      post.postedAt(),
      counts.views(),
      counts.likes(),
      counts.comments(),
      counts.shares(),
      counts.saves(),
      counts.engagementRate(),
      post.platformId(),
      post.name(),
      network.soundOf(post),
      post.deleted(),
      measured,
      post.found()
    };
  }

  private void storeAttempts(List<Attempt> attempts) {
    database.updateAll(
        "INSERT INTO scrape_sessions (session_id, start_time, status) VALUES (?, ?, 'completed')",
        shuffled(attempts.stream().map(Attempt::session).distinct().toList()),
        session ->
            new Object[] {
              session,
              attempts.stream()
                  .filter(attempt -> attempt.session().equals(session))
                  .map(Attempt::at)
                  .min(Comparator.naturalOrder())
            });
    database.updateAll(
        """
        INSERT INTO scrape_logs (session_id, account_id, timestamp, status, reason, covered_from)
        VALUES (?, (SELECT id FROM accounts WHERE username = ?), ?, ?, ?, ?)
        """,
        shuffled(attempts),
        attempt ->
            new Object[] {
              attempt.session(),
              attempt.account(),
              attempt.at(),
              attempt.outcome() == Outcome.COMPLETE
                  ? "success"
                  : attempt.outcome().name().toLowerCase(Locale.ROOT),
              attempt.reason(),
              attempt.coveredFrom().map(NetworkStore::stored)
            });
    database.update(
        """
        UPDATE accounts SET (last_scraped_at, scrape_count) =
          (SELECT MAX(timestamp), COUNT(*) FROM scrape_logs
           WHERE account_id = accounts.id AND status = 'success')
        """);
  }

  private static String stored(Instant coveredFrom) {
    return coveredFrom.equals(Instant.MIN) ? Timestamps.BEGINNING : Timestamps.format(coveredFrom);
  }

  private <T> List<T> shuffled(List<T> rows) {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, order);
    return shuffled;
  }
}

package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.StoreException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A walk over all posts that were observed in a window, for what they gained. Of a million posts it
 * is by far the longest part of an answer: it begins in a thread and on a connection of its own, so
 * that more can be asked meanwhile, and who waits for its end takes part in it.
 */
final class GainWalk implements AutoCloseable {

  private static final String GAINS = Question.load("PostGains.sql");
  private static final String STRETCHES = Question.load("PostStretches.sql");
  private static final String STATE = Question.load("StateOfPosts.sql");
  private static final int POSTS_OF_A_STRETCH = 20_000;
  private static final String AFTER_ALL_IDS = "\uffff";

  private final Database database;
  private final Queue<Object[]> stretches;
  private final CompletableFuture<GroupedGains> beside;

  private GainWalk(Database database, Queue<Object[]> stretches) {
    this.database = database;
    this.stretches = stretches;
    String state = state(database);
    this.beside = CompletableFuture.supplyAsync(() -> walkBeside(state));
  }

  static GainWalk begin(Database database, PostFilter filter) {
    List<String> starts =
        database.list(STRETCHES, row -> row.text("begins_at"), POSTS_OF_A_STRETCH);
    Queue<Object[]> stretches = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < starts.size(); i++) {
      String end = i + 1 < starts.size() ? starts.get(i + 1) : AFTER_ALL_IDS;
      stretches.add(filter.parameters(starts.get(i), end));
    }
    return new GainWalk(database, stretches);
  }

  /** Walks with it to the end. */
  GroupedGains finish() {
    GroupedGains gains = walk(database);
    try {
      gains.add(beside.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failure ? failure : e;
    }
    return gains;
  }

  /** Gives up what was not walked yet. */
  @Override
  public void close() {
    stretches.clear();
    beside.handle((gains, failure) -> failure).join();
  }

  /** Takes no part if others wrote between the beginnings of the two snapshots. */
  private GroupedGains walkBeside(String state) {
    try (Database own = Database.open(database.file())) {
      return own.snapshot(() -> state(own).equals(state) ? walk(own) : GroupedGains.none());
    }
  }

  private GroupedGains walk(Database connection) {
    GroupedGains gains = GroupedGains.of(connection);
    for (Object[] next = stretches.poll(); next != null; next = stretches.poll()) {
      connection.each(GAINS, row -> row.optionalText("gains").ifPresent(gains::addAll), next);
    }
    return gains;
  }

  private static String state(Database connection) {
    return connection.first(STATE, row -> row.text("state")).orElseThrow();
  }
}

package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * A walk over all posts that were observed in a window, for what they gained. Of a million posts it
 * is by far the longest part of an answer: it is begun beside, so that more can be asked meanwhile,
 * and who waits for its end takes part in it.
 */
final class GainWalk {

  private static final String GAINS = Question.load("PostGains.sql");
  private static final String STRETCHES = Question.load("PostStretches.sql");
  private static final int POSTS_OF_A_STRETCH = 20_000;
  private static final String AFTER_ALL_IDS = "\uffff";

  private final Database database;
  private final Queue<Object[]> stretches;
  private final Supplier<GroupedGains> others;

  private GainWalk(Database database, Queue<Object[]> stretches, Beside beside) {
    this.database = database;
    this.stretches = stretches;
    this.others = beside.ask(this::walk);
  }

  static GainWalk ask(Database database, PostFilter filter, Beside beside) {
    List<String> starts =
        database.list(STRETCHES, row -> row.text("begins_at"), POSTS_OF_A_STRETCH);
    Queue<Object[]> stretches = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < starts.size(); i++) {
      String end = i + 1 < starts.size() ? starts.get(i + 1) : AFTER_ALL_IDS;
      stretches.add(filter.parameters(starts.get(i), end));
    }
    return new GainWalk(database, stretches, beside);
  }

  /** Walks with it to the end. */
  GroupedGains finish() {
    GroupedGains gains = walk(database);
    gains.add(others.get());
    return gains;
  }

  /** Gives up what was not walked yet. */
  void giveUp() {
    stretches.clear();
  }

  private GroupedGains walk(Database connection) {
    GroupedGains gains = GroupedGains.of(connection);
    for (Object[] next = stretches.poll(); next != null; next = stretches.poll()) {
      connection.each(GAINS, row -> row.optionalText("gains").ifPresent(gains::addAll), next);
    }
    return gains;
  }
}

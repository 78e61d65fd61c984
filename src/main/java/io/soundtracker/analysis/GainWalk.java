package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A walk over all posts that were observed in a window, for what they gained. Of a million posts it
 * is by far the longest part of an answer: it begins in a thread and on a connection of its own, so
 * that more can be asked meanwhile, and who waits for its end takes part in it.
 */
final class GainWalk<K> implements AutoCloseable {

  private static final String GAINS = Question.load("PostGains.sql");
  private static final String STRETCHES = Question.load("PostStretches.sql");
  private static final String IDS = Question.load("GroupIds.sql");
  private static final String STATE = Question.load("StateOfPosts.sql");
  private static final int POSTS_OF_A_STRETCH = 20_000;
  private static final String AFTER_ALL_IDS = "\uffff";

  private final Database database;
  private final Supplier<List<Group<K>>> groups;
  private final Queue<Object[]> stretches;
  private final CompletableFuture<GainSums> beside;

  private GainWalk(
      Database database, String group, Supplier<List<Group<K>>> groups, Queue<Object[]> stretches) {
    this.database = database;
    this.groups = groups;
    this.stretches = stretches;
    String state = state(database);
    this.beside = CompletableFuture.supplyAsync(() -> walkBeside(state, group));
  }

  /** What the sum of the gains under an id is told by; several may be told as one. */
  record Group<K>(long id, K key) {}

  /**
   * @param group what the posts are summed up by: {@code account} or {@code sound}
   * @param groups finds all that there are, by their ids; asked for at the end
   */
  static <K> GainWalk<K> begin(
      Database database, PostFilter filter, String group, Supplier<List<Group<K>>> groups) {
    List<String> starts =
        database.list(STRETCHES, row -> row.text("begins_at"), POSTS_OF_A_STRETCH);
    Queue<Object[]> stretches = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < starts.size(); i++) {
      String end = i + 1 < starts.size() ? starts.get(i + 1) : AFTER_ALL_IDS;
      stretches.add(filter.parameters(group, starts.get(i), end));
    }
    return new GainWalk<>(database, group, groups, stretches);
  }

  /** Walks with it to the end; groups of which no post was observed are not there. */
  Map<K, ViewsGained> finish() {
    List<Group<K>> known = groups.get();
    GainSums sums = walk(database, known.stream().mapToLong(Group::id));
    try {
      sums.add(beside.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failure ? failure : e;
    }
    Map<K, ViewsGained> gains = new HashMap<>();
    known.forEach(
        group ->
            sums.of(group.id())
                .ifPresent(gained -> gains.merge(group.key(), gained, ViewsGained::plus)));
    return gains;
  }

  /** Gives up what was not walked yet. */
  @Override
  public void close() {
    stretches.clear();
    beside.handle((sums, failure) -> failure).join();
  }

  /** Takes no part if others wrote between the beginnings of the two snapshots. */
  private GainSums walkBeside(String state, String group) {
    try (Database own = Database.open(database.file())) {
      return own.snapshot(
          () -> {
            if (!state(own).equals(state)) {
              return new GainSums(new long[0]);
            }
            return walk(
                own, own.list(IDS, row -> row.number("id"), group).stream().mapToLong(id -> id));
          });
    }
  }

  private GainSums walk(Database connection, LongStream ids) {
    GainSums sums = new GainSums(ids.sorted().toArray());
    for (Object[] next = stretches.poll(); next != null; next = stretches.poll()) {
      connection.each(GAINS, row -> row.optionalText("gains").ifPresent(sums::addAll), next);
    }
    return sums;
  }

  private static String state(Database connection) {
    return connection.first(STATE, row -> row.text("state")).orElseThrow();
  }
}

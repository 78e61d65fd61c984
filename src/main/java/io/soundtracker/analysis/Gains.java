package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What posts gained in views in a window, be they as old as they may: those that were posted in it
 * are only some of them.
 */
public final class Gains {

  private static final String GAINS = Question.load("PostGains.sql");
  private static final String STRETCHES = Question.load("PostStretches.sql");
  private static final int POSTS_OF_A_STRETCH = 20_000;
  private static final String AFTER_ALL_IDS = "\uffff";
  private static final String ACCOUNTS = Question.load("AccountNames.sql");
  private static final String SOUND_KEYS = Question.load("SoundKeys.sql");

  private final Database database;

  public Gains(Database database) {
    this.database = database;
  }

  /** Of whom the sum of a group's gains tells. */
  private record Group<K>(long id, K key) {}

  /** By key of the sound or song; by an empty key what posts without a sound gained. */
  public Map<Optional<String>, ViewsGained> bySound(PostFilter filter) {
    List<Group<Optional<String>>> groups =
        database.list(
            SOUND_KEYS,
            row -> new Group<>(row.number("sound_id"), Optional.of(row.text("sound_key"))),
            filter.parameters());
    groups.add(new Group<>(GainSums.NO_GROUP, Optional.empty()));
    return gains(filter, "sound", groups);
  }

  /** By account; accounts of which no post was observed are not there. */
  public Map<Handle, ViewsGained> byAccount(PostFilter filter) {
    return gains(
        filter,
        "account",
        database.list(
            ACCOUNTS, row -> new Group<>(row.number("id"), new Handle(row.text("username")))));
  }

  private <K> Map<K, ViewsGained> gains(PostFilter filter, String group, List<Group<K>> groups) {
    long[] ids = groups.stream().mapToLong(Group::id).sorted().toArray();
    GainSums sums = sums(filter, group, ids);
    Map<K, ViewsGained> gains = new HashMap<>();
    groups.forEach(
        each ->
            sums.of(each.id())
                .ifPresent(gained -> gains.merge(each.key(), gained, ViewsGained::plus)));
    return gains;
  }

  /**
   * Walks the posts on two connections at once, since of a million posts the walk is by far the
   * longest part of an answer.
   */
  private GainSums sums(PostFilter filter, String group, long[] ids) {
    Queue<Object[]> stretches = stretches(filter, group);
    try (Database beside = Database.open(database.file())) {
      return beside.snapshot(
          () -> {
            boolean seesTheSame = lastSnapshot(beside).equals(lastSnapshot(database));
            CompletableFuture<GainSums> others =
                seesTheSame
                    ? CompletableFuture.supplyAsync(() -> walk(beside, ids, stretches))
                    : CompletableFuture.completedFuture(new GainSums(ids));
            GainSums sums;
            try {
              sums = walk(database, ids, stretches);
            } finally {
              others.handle((answer, failure) -> failure).join(); // nobody closes it meanwhile
            }
            return sums.plus(answerOf(others));
          });
    }
  }

  /** What is to be asked about each stretch of posts. */
  private Queue<Object[]> stretches(PostFilter filter, String group) {
    List<String> starts =
        database.list(STRETCHES, row -> row.text("begins_at"), POSTS_OF_A_STRETCH);
    Queue<Object[]> stretches = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < starts.size(); i++) {
      String end = i + 1 < starts.size() ? starts.get(i + 1) : AFTER_ALL_IDS;
      stretches.add(filter.parameters(group, starts.get(i), end));
    }
    return stretches;
  }

  private static GainSums walk(Database database, long[] ids, Queue<Object[]> stretches) {
    GainSums sums = new GainSums(ids);
    for (Object[] next = stretches.poll(); next != null; next = stretches.poll()) {
      database.each(GAINS, row -> row.optionalText("gains").ifPresent(sums::addAll), next);
    }
    return sums;
  }

  private static <T> T answerOf(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException failure ? failure : e;
    }
  }

  private static OptionalLong lastSnapshot(Database database) {
    return database
        .first("SELECT MAX(id) AS id FROM video_history", row -> row.optionalNumber("id"))
        .orElseThrow();
  }
}

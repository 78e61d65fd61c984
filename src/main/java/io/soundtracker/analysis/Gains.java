package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import io.soundtracker.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What posts gained in views in a window, be they as old as they may: those that were posted in it
 * are only some of them.
 */
public final class Gains {

  private static final String GAINS = Question.load("PostGains.sql");
  private static final String MIDDLE = Question.load("MiddlePost.sql");
  private static final String FIRST_ID = "";
  private static final String LAST_ID = "\uffff";
  private static final String ACCOUNTS = Question.load("AccountNames.sql");
  private static final String SOUND_KEYS = Question.load("SoundKeys.sql");

  private final Database database;

  public Gains(Database database) {
    this.database = database;
  }

  /** By key of the sound or song; by an empty key what posts without a sound gained. */
  public Map<Optional<String>, ViewsGained> bySound(PostFilter filter) {
    Map<OptionalLong, Sum> sums = sums(filter, "sound");
    Map<Optional<String>, ViewsGained> gains = new HashMap<>();
    Optional.ofNullable(sums.get(OptionalLong.empty()))
        .ifPresent(sum -> gains.put(Optional.empty(), sum.toViewsGained()));
    database.each(
        SOUND_KEYS,
        row ->
            Optional.ofNullable(sums.get(row.optionalNumber("sound_id")))
                .ifPresent(
                    sum ->
                        gains.merge(
                            Optional.of(row.text("sound_key")),
                            sum.toViewsGained(),
                            ViewsGained::plus)),
        filter.parameters());
    return gains;
  }

  /** By account; accounts of which no post was observed are not there. */
  public Map<Handle, ViewsGained> byAccount(PostFilter filter) {
    Map<OptionalLong, Sum> sums = sums(filter, "account");
    Map<Handle, ViewsGained> gains = new HashMap<>();
    database.each(
        ACCOUNTS,
        row ->
            Optional.ofNullable(sums.get(row.optionalNumber("id")))
                .ifPresent(
                    sum -> gains.put(new Handle(row.text("username")), sum.toViewsGained())));
    return gains;
  }

  /**
   * Walks the posts in two halves at once, since of a million posts the walk is by far the longest
   * part of an answer.
   */
  private Map<OptionalLong, Sum> sums(PostFilter filter, String group) {
    Optional<String> middle = database.first(MIDDLE, row -> row.text("video_id"));
    if (middle.isEmpty()) {
      return Map.of();
    }
    Object[] firstHalf = filter.parameters(group, FIRST_ID, middle.get());
    Object[] secondHalf = filter.parameters(group, middle.get(), LAST_ID);
    try (Database beside = Database.open(database.file())) {
      return beside.snapshot(
          () -> {
            boolean seesTheSame = lastSnapshot(beside).equals(lastSnapshot(database));
            CompletableFuture<Map<OptionalLong, Sum>> second =
                seesTheSame
                    ? CompletableFuture.supplyAsync(() -> walk(beside, secondHalf))
                    : CompletableFuture.completedFuture(walk(database, secondHalf));
            Map<OptionalLong, Sum> sums;
            try {
              sums = walk(database, firstHalf);
            } finally {
              second.handle((answer, failure) -> failure).join(); // nobody closes it meanwhile
            }
            answerOf(second).forEach((id, sum) -> sums.merge(id, sum, Sum::plus));
            return sums;
          });
    }
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

  private static Map<OptionalLong, Sum> walk(Database database, Object[] parameters) {
    Map<OptionalLong, Sum> sums = new HashMap<>();
    database.each(
        GAINS,
        row -> sums.computeIfAbsent(row.optionalNumber("group_id"), id -> new Sum()).add(row),
        parameters);
    return sums;
  }

  /** What the posts of a group gained, while they are read. */
  private static final class Sum {
    private long views;
    private long posts;
    private long fromFirst;
    private long unknown;

    void add(Row row) {
      OptionalLong gain = row.optionalNumber("gain");
      if (gain.isEmpty()) {
        unknown++;
        return;
      }
      views += gain.getAsLong();
      posts++;
      if (row.flag("from_first")) {
        fromFirst++;
      }
    }

    Sum plus(Sum other) {
      views += other.views;
      posts += other.posts;
      fromFirst += other.fromFirst;
      unknown += other.unknown;
      return this;
    }

    ViewsGained toViewsGained() {
      return new ViewsGained(
          posts == 0 ? OptionalLong.empty() : OptionalLong.of(views), posts, fromFirst, unknown);
    }
  }
}

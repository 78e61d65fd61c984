package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What posts gained in views in a window, be they as old as they may: those that were posted in it
 * are only some of them.
 */
public final class Gains {

  private static final String GAINS = Question.load("PostGains.sql");
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
        "SELECT id, username FROM accounts",
        row ->
            Optional.ofNullable(sums.get(row.optionalNumber("id")))
                .ifPresent(
                    sum -> gains.put(Handle.parse(row.text("username")), sum.toViewsGained())));
    return gains;
  }

  private Map<OptionalLong, Sum> sums(PostFilter filter, String group) {
    Map<OptionalLong, Sum> sums = new HashMap<>();
    database.each(
        GAINS,
        row -> sums.computeIfAbsent(row.optionalNumber("group_id"), id -> new Sum()).add(row),
        filter.parameters(group));
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

    ViewsGained toViewsGained() {
      return new ViewsGained(
          posts == 0 ? OptionalLong.empty() : OptionalLong.of(views), posts, fromFirst, unknown);
    }
  }
}

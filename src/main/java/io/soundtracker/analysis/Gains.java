package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What posts gained in views in a window, be they as old as they may: those that were posted in it
 * are only some of them.
 */
public final class Gains {

  private static final String OF_SOUNDS = Question.load("SoundGains.sql");
  private static final String OF_ACCOUNTS = Question.load("AccountGains.sql");

  private final Database database;

  public Gains(Database database) {
    this.database = database;
  }

  /** By key of the sound or song; by an empty key what posts without a sound gained. */
  public Map<Optional<String>, ViewsGained> bySound(PostFilter filter) {
    Map<Optional<String>, ViewsGained> gains = new HashMap<>();
    database.each(
        OF_SOUNDS,
        row -> gains.merge(row.optionalText("sound_key"), ViewsGained.of(row), ViewsGained::plus),
        filter.parameters());
    return gains;
  }

  /** By account; accounts of which no post was observed are not there. */
  public Map<Handle, ViewsGained> byAccount(PostFilter filter) {
    Map<Handle, ViewsGained> gains = new HashMap<>();
    database.each(
        OF_ACCOUNTS,
        row -> gains.put(Handle.parse(row.text("username")), ViewsGained.of(row)),
        filter.parameters());
    return gains;
  }
}

package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;

/**
 * What posts gained in views in a window, be they as old as they may: those that were posted in it
 * are only some of them.
 */
final class Gains {

  private static final String ACCOUNTS = Question.load("AccountNames.sql");
  private static final String SOUND_KEYS = Question.load("SoundKeys.sql");

  private final Database database;

  Gains(Database database) {
    this.database = database;
  }

  /** By key of the sound or song; by an empty key what posts without a sound gained. */
  GainWalk<Optional<String>> bySound(PostFilter filter) {
    return GainWalk.begin(database, filter, "sound", () -> sounds(filter));
  }

  private List<GainWalk.Group<Optional<String>>> sounds(PostFilter filter) {
    List<GainWalk.Group<Optional<String>>> sounds =
        database.list(
            SOUND_KEYS,
            row -> new GainWalk.Group<>(row.number("sound_id"), Optional.of(row.text("sound_key"))),
            filter.parameters());
    sounds.add(new GainWalk.Group<>(GainSums.NO_GROUP, Optional.empty()));
    return sounds;
  }

  /** By account; accounts of which no post was observed are not there. */
  GainWalk<Handle> byAccount(PostFilter filter) {
    return GainWalk.begin(database, filter, "account", this::accounts);
  }

  private List<GainWalk.Group<Handle>> accounts() {
    return database.list(
        ACCOUNTS, row -> new GainWalk.Group<>(row.number("id"), new Handle(row.text("username"))));
  }
}

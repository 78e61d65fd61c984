package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /** Begins to find what posts gained, which takes longest, while more may be asked. */
  Asked ask(PostFilter filter) {
    Beside beside = new Beside(database);
    Asked asked = ask(filter, beside);
    beside.begin();
    return asked;
  }

  /** Asks beside, after what was asked there before. */
  Asked ask(PostFilter filter, Beside beside) {
    return new Asked(filter, GainWalk.ask(database, filter, beside), beside);
  }

  /** A question that was asked; one walk answers it for accounts and for sounds. */
  final class Asked implements AutoCloseable {

    private final PostFilter filter;
    private final GainWalk walk;
    private final Beside beside;
    private Optional<GroupedGains> found = Optional.empty();

    private Asked(PostFilter filter, GainWalk walk, Beside beside) {
      this.filter = filter;
      this.walk = walk;
      this.beside = beside;
    }

    /** By key of the sound or song; by an empty key what posts without a sound gained. */
    Map<Optional<String>, ViewsGained> bySound() {
      GainSums sums = found().bySound();
      Map<Optional<String>, ViewsGained> gains =
          named(
              sums,
              SOUND_KEYS,
              "sound_id",
              row -> Optional.of(row.text("sound_key")),
              filter.parameters());
      sums.of(GainSums.NO_GROUP).ifPresent(gained -> gains.put(Optional.empty(), gained));
      return gains;
    }

    /** By account; accounts of which no post was observed are not there. */
    Map<Handle, ViewsGained> byAccount() {
      return named(found().byAccount(), ACCOUNTS, "id", row -> new Handle(row.text("username")));
    }

    private GroupedGains found() {
      if (found.isEmpty()) {
        found = Optional.of(walk.finish());
      }
      return found.get();
    }

    @Override
    public void close() {
      walk.giveUp();
      beside.close();
    }
  }

  /** Several ids may have one name. */
  private <K> Map<K, ViewsGained> named(
      GainSums sums, String names, String id, Function<Row, K> name, Object... parameters) {
    Map<K, ViewsGained> gains = new HashMap<>();
    database.each(
        names,
        row ->
            sums.of(row.number(id))
                .ifPresent(gained -> gains.merge(name.apply(row), gained, ViewsGained::plus)),
        parameters);
    return gains;
  }
}

package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The accounts whose posts a question is about. */
final class AskedAccounts {

  private AskedAccounts() {}

  /**
   * In order of their names.
   *
   * @param covered those that coverages are about; accounts that are read no more and have no post
   *     are not
   */
  static List<Handle> of(Database database, PostFilter filter, Set<Handle> covered) {
    Predicate<Handle> isTarget = new Outsiders(database, filter)::isTarget;
    return covered.stream()
        .filter(account -> filter.accounts().isEmpty() || filter.accounts().contains(account))
        .filter(account -> !filter.targetsOnly() || isTarget.test(account))
        .sorted(Comparator.comparing(Handle::toString))
        .toList();
  }
}

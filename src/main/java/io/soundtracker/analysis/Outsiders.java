package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Set;

/** The accounts outside the targets: exclusivity is a claim about what these did not use. */
final class Outsiders {

  private final Set<Handle> targets;

  Outsiders(Database database, PostFilter filter) {
    this.targets =
        Set.copyOf(filter.targets().orElseGet(() -> new AccountRepository(database).targets()));
  }

  boolean isTarget(Handle account) {
    return targets.contains(account);
  }

  /** Those of them that were not wholly read; the gaps of targets do not matter for the claim. */
  List<Coverage.Gap> gaps(Coverage coverage) {
    return coverage.gaps().stream().filter(gap -> !isTarget(gap.account())).toList();
  }
}

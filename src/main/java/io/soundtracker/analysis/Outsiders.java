package io.soundtracker.analysis;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts outside the targets: exclusivity is a claim about what these did not use. */
final class Outsiders {

  private final Set<Handle> targets;

  Outsiders(Database database, PostFilter filter) {
    this.targets =
        filter
            .targets()
            .map(Set::copyOf)
            .orElseGet(
                () ->
                    new AccountRepository(database)
                        .all().stream()
                            .filter(Account::target)
                            .map(Account::handle)
                            .collect(Collectors.toSet()));
  }

  boolean isTarget(Handle account) {
    return targets.contains(account);
  }

  /** Those of them that were not wholly read; the gaps of targets do not matter for the claim. */
  List<Coverage.Gap> gaps(Coverage coverage) {
    return coverage.gaps().stream().filter(gap -> !isTarget(gap.account())).toList();
  }
}

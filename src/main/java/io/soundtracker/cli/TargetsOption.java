package io.soundtracker.cli;

import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who counts as a target. */
final class TargetsOption {

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "ACCOUNT",
      description = "Take these accounts as the targets (else those that are marked).")
  private List<Handle> targets = List.of();

  /**
   * As the accounts are called today; empty for those that are marked.
   *
   * @throws UsageException if one is not tracked
   */
  Optional<List<Handle>> handles(Database database) {
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownAccounts(new AccountRepository(database)).handles(targets));
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import picocli.CommandLine.Option;

/** Whose posts a question is about. */
final class AccountsOptions {

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Only posts of this account; may be given several times.")
  private List<Handle> accounts = List.of();

  @Option(names = "--targets-only", description = "Only posts of target accounts.")
  private boolean targetsOnly;

  /**
   * The posts of a window that the options leave.
   *
   * @throws UsageException if an account is not tracked
   */
  PostFilter filter(Window window, Database database) {
    return PostFilter.of(window)
        .ofAccounts(new KnownAccounts(new AccountRepository(database)).handles(accounts))
        .ofTargets(targetsOnly);
  }
}

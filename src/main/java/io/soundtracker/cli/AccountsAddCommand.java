package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = "Adds accounts by handle or profile address.",
    footer = {
      "%nExamples:",
      "  tracker accounts add @luna.paperplane",
      "  tracker accounts add https://www.tiktok.com/@luna.paperplane?lang=en --target"
    })
final class AccountsAddCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "ACCOUNT", description = "Handles or profile addresses.")
  private List<String> names;

  @Option(names = "--target", description = "Add as target accounts.")
  private boolean target;

  @Option(names = "--notes", paramLabel = "TEXT", description = "A note to keep with them.")
  private Optional<String> notes;

  AccountsAddCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    List<Handle> handles = KnownAccounts.parse(names);
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      for (Handle handle : handles) {
        Optional<Account> former = accounts.findByAnyHandle(handle);
        boolean added =
            accounts.add(handle, target, Optional.empty(), notes, program.clock().instant());
        program.tell(handle + " " + outcome(added));
        former
            .filter(account -> added)
            .ifPresent(
                account ->
                    program.tell(
                        "%s was the handle of %s before, which stays tracked"
                            .formatted(handle, account.handle())));
      }
    }
    return ExitCode.DONE.value();
  }

  private String outcome(boolean added) {
    if (added) {
      return target ? "added as a target" : "added";
    }
    return "was there already" + (target ? ": mark it with tracker accounts target" : "");
  }
}

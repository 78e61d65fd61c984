package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Reason;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = "Prints the accounts, with when each was last read completely.",
    footer = {"%nExamples:", "  tracker accounts list", "  tracker accounts list --targets-only"})
final class AccountsListCommand implements Callable<Integer> {

  private final Program program;

  @Option(names = "--targets-only", description = "Only target accounts.")
  private boolean targetsOnly;

  AccountsListCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            TextTable.text("Account"),
            TextTable.text("Name"),
            TextTable.text("Target"),
            TextTable.text("Last read (UTC)"),
            TextTable.text("Due after"),
            TextTable.text("Active"),
            TextTable.text("Trouble"),
            TextTable.number("Times read"),
            TextTable.number("Followers"));
    try (Database database = program.openDatabase()) {
      for (Account account : new AccountRepository(database).all()) {
        if (account.target() || !targetsOnly) {
          table.row(
              account.handle(),
              account.displayName(),
              account.target(),
              account.lastListedAt().map(Times::utc).orElse("never"),
              account.interval().map(Times::inWords),
              account.active() ? "yes" : "no",
              account.trouble().map(trouble -> Reason.inWords(trouble.reason())),
              account.timesListed(),
              account.profile().followers());
        }
      }
    }
    if (table.isEmpty()) {
      program.tell(
          targetsOnly
              ? "No account is a target: mark one with tracker accounts target @handle"
              : "No accounts: add some with tracker accounts import FILE");
    } else {
      table.print(program.out(), program.surroundings().columns());
    }
    return ExitCode.DONE.value();
  }
}

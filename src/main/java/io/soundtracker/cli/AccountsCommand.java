package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "accounts",
    description = "Lists, adds and marks the accounts of the network.",
    footer = {
      "%nExamples:",
      "  tracker accounts import network.csv",
      "  tracker accounts add @luna.paperplane --target",
      "  tracker accounts list",
      "  tracker accounts show @luna.paperplane"
    })
final class AccountsCommand {

  private final Program program;

  AccountsCommand(Program program) {
    this.program = program;
  }

  @Command(
      name = "list",
      description = "Prints the accounts, with when each was last read completely.",
      footer = {"%nExample:", "  tracker accounts list --targets-only"})
  int list(
      @Option(names = "--targets-only", description = "Only target accounts.")
          boolean targetsOnly) {
    TextTable table =
        new TextTable(
            TextTable.text("Account"),
            TextTable.text("Name"),
            TextTable.text("Target"),
            TextTable.text("Active"),
            TextTable.number("Followers"),
            TextTable.text("Last read (UTC)"),
            TextTable.number("Times read"));
    try (Database database = program.openDatabase()) {
      for (Account account : new AccountRepository(database).all()) {
        if (account.target() || !targetsOnly) {
          table.row(
              account.handle(),
              account.displayName(),
              account.target(),
              account.active() ? "yes" : "no",
              account.followers(),
              account.lastListedAt().map(Times::utc).orElse("never"),
              account.timesListed());
        }
      }
    }
    if (table.isEmpty()) {
      program.tell(
          targetsOnly
              ? "No account is a target: mark one with tracker accounts target @handle"
              : "No accounts: add some with tracker accounts import FILE");
      return ExitCode.DONE.value();
    }
    table.print(program.out(), program.surroundings().columns());
    return ExitCode.DONE.value();
  }

  @Command(
      name = "add",
      description = "Adds accounts by handle or profile address.",
      footer = {
        "%nExamples:",
        "  tracker accounts add @luna.paperplane",
        "  tracker accounts add https://www.tiktok.com/@luna.paperplane?lang=en --target"
      })
  int add(
      @Parameters(arity = "1..*", paramLabel = "ACCOUNT", description = "Handles or addresses.")
          List<Handle> handles,
      @Option(names = "--target", description = "Add as target accounts.") boolean target,
      @Option(names = "--notes", paramLabel = "TEXT", description = "A note to keep.")
          Optional<String> notes) {
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      for (Handle handle : handles) {
        boolean added = accounts.add(handle, target, Optional.empty(), notes, program.clock().instant());
        program.tell(
            "%s %s",
            handle,
            added
                ? target ? "added as a target" : "added"
                : "is there already" + (target ? ": mark it with accounts target" : ""));
      }
    }
    return ExitCode.DONE.value();
  }

  @Command(name = "target", description = "Marks accounts as targets.")
  int target(@Parameters(arity = "1..*", paramLabel = "ACCOUNT") List<Handle> handles) {
    return mark(handles, (accounts, account) -> accounts.setTarget(account, true), "a target");
  }

  @Command(name = "untarget", description = "Takes the target mark off accounts.")
  int untarget(@Parameters(arity = "1..*", paramLabel = "ACCOUNT") List<Handle> handles) {
    return mark(handles, (accounts, account) -> accounts.setTarget(account, false), "no target");
  }

  @Command(name = "activate", description = "Lets scrape list accounts again.")
  int activate(@Parameters(arity = "1..*", paramLabel = "ACCOUNT") List<Handle> handles) {
    return mark(handles, (accounts, account) -> accounts.setActive(account, true), "active");
  }

  @Command(
      name = "deactivate",
      description = "Keeps accounts and their posts, but lists them no more.")
  int deactivate(@Parameters(arity = "1..*", paramLabel = "ACCOUNT") List<Handle> handles) {
    return mark(handles, (accounts, account) -> accounts.setActive(account, false), "inactive");
  }

  private int mark(
      List<Handle> handles, BiPredicate<AccountRepository, Account> change, String state) {
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      List<Account> known = new KnownAccounts(accounts).find(handles);
      for (Account account : known) {
        boolean changed = change.test(accounts, account);
        program.tell("%s is %s%s", account.handle(), changed ? "now " : "already ", state);
      }
    }
    return ExitCode.DONE.value();
  }
}

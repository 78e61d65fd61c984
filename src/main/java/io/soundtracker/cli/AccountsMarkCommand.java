package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One class for the four commands that set or take off a mark of accounts. */
@Command
final class AccountsMarkCommand implements Callable<Integer> {

  private final Program program;
  private final Mark mark;

  @Parameters(
      arity = "1..*",
      paramLabel = "ACCOUNT",
      description = "Handles or profile addresses of tracked accounts.")
  private List<String> names;

  /** A mark and the command that sets it. */
  enum Mark {
    TARGET("target", "a target", "Marks accounts as targets."),
    UNTARGET("untarget", "no target", "Takes the target mark off accounts."),
    ACTIVE("activate", "active", "Lets scrape list accounts again."),
    INACTIVE("deactivate", "inactive", "Keeps accounts and their posts, but lists them no more.");

    private final String command;
    private final String state;
    private final String description;

    Mark(String command, String state, String description) {
      this.command = command;
      this.state = state;
      this.description = description;
    }

    /** Answers false if the account was marked so already. */
    private boolean set(AccountRepository accounts, Account account) {
      return switch (this) {
        case TARGET -> accounts.setTarget(account, true);
        case UNTARGET -> accounts.setTarget(account, false);
        case ACTIVE -> accounts.setActive(account, true);
        case INACTIVE -> accounts.setActive(account, false);
      };
    }
  }

  private AccountsMarkCommand(Program program, Mark mark) {
    this.program = program;
    this.mark = mark;
  }

  static CommandTree of(Program program, Mark mark) {
    return CommandTree.of(
        mark.command,
        new AccountsMarkCommand(program, mark),
        new CommandTree.Words(
            mark.description, "tracker accounts " + mark.command + " @luna.paperplane"));
  }

  @Override
  public Integer call() {
    List<Handle> handles = KnownAccounts.parse(names);
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      for (Account account : new KnownAccounts(accounts).find(handles)) {
        boolean changed = mark.set(accounts, account);
        program.tell(account.handle() + " is " + (changed ? "now " : "already ") + mark.state);
      }
    }
    return ExitCode.DONE.value();
  }
}

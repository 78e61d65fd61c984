package io.soundtracker.cli;

import io.soundtracker.config.Durations;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Sets how long after a listing some accounts are due again, in place of the setting"
          + " scrape.older_than."
    },
    footer = {
      "%nExamples:",
      "  tracker accounts interval 6h @luna.paperplane",
      "  tracker accounts interval default @luna.paperplane"
    })
final class AccountsIntervalCommand implements Callable<Integer> {

  private static final String DEFAULT = "default";
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Program program;

  @Parameters(
      index = "0",
      paramLabel = "AGE",
      description = "Such as 6h or 3d; 'default' for what the setting says.")
  private String age;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ACCOUNT",
      description = "Handles or profile addresses of tracked accounts.")
  private List<String> names;

  AccountsIntervalCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Optional<Duration> interval = interval();
    List<Handle> handles = KnownAccounts.parse(names);
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      for (Account account : new KnownAccounts(accounts).find(handles)) {
        boolean changed = accounts.setInterval(account, interval);
        program.tell(
            "%s is %s due %s"
                .formatted(
                    account.handle(),
                    changed ? "now" : "already",
                    interval
                        .map(length -> Times.inWords(length) + " after a listing")
                        .orElse("as the setting scrape.older_than says")));
      }
    }
    return ExitCode.DONE.value();
  }

  private Optional<Duration> interval() {
    if (age.toLowerCase(Locale.ROOT).equals(DEFAULT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Durations.parse(age, SHORTEST));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "'%s' is no interval: give %s, or '%s'"
              .formatted(age, Durations.allowed(SHORTEST), DEFAULT),
          e);
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.config.AccountsCsv;
import io.soundtracker.model.Account;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a list of accounts into the database. Nothing is ever removed because it is not listed. */
final class AccountIntake {

  private final Database database;
  private final Clock clock;

  AccountIntake(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What came of one line. */
  enum Outcome {
    ADDED("added"),
    ADDED_AS_TARGET("added as a target"),
    MARKED_TARGET("was there already, now a target"),
    UNMARKED_TARGET("was there already, no longer a target"),
    NOTED("was there already, its name or notes are new"),
    THERE_ALREADY("was there already");

    private final String inWords;

    Outcome(String inWords) {
      this.inWords = inWords;
    }

    String inWords() {
      return inWords;
    }
  }

  /** A line of the list and what came of it. */
  record Taken(AccountsCsv.Entry entry, Outcome outcome) {}

  /** All lines or, should the database fail, none. */
  List<Taken> take(AccountsCsv list) {
    return database.transaction(
        () -> {
          AccountRepository accounts = new AccountRepository(database);
          List<Taken> taken = new ArrayList<>();
          list.taken().forEach(entry -> taken.add(new Taken(entry, take(accounts, entry))));
          return taken;
        });
  }

  private Outcome take(AccountRepository accounts, AccountsCsv.Entry entry) {
    boolean target = entry.target().orElse(false);
    Optional<Account> known = accounts.findByAnyHandle(entry.handle());
    if (known.isEmpty()) {
      accounts.add(entry.handle(), target, entry.displayName(), entry.notes(), clock.instant());
      return target ? Outcome.ADDED_AS_TARGET : Outcome.ADDED;
    }
    if (entry.target().isPresent() && accounts.setTarget(known.get(), target)) {
      return target ? Outcome.MARKED_TARGET : Outcome.UNMARKED_TARGET;
    }
    return accounts.describe(known.get(), entry.displayName(), entry.notes())
        ? Outcome.NOTED
        : Outcome.THERE_ALREADY;
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.UnfinishedSessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts that the last session left, for another one to go on with. */
final class Resumption {

  private final Optional<UnfinishedSessions.Left> left;
  private final Map<Long, Account> active;

  Resumption(Database database) {
    left = new UnfinishedSessions(database).ofLast();
    active =
        new AccountRepository(database)
            .all().stream()
                .filter(Account::active)
                .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  /** In the order in which they were to be listed; without those deactivated since. */
  List<Account> accounts() {
    return left.flatMap(UnfinishedSessions.Left::accounts).orElse(List.of()).stream()
        .flatMap(id -> Stream.ofNullable(active.get(id)))
        .toList();
  }

  /** Why there are none. */
  String whyNothing() {
    return left.map(
            session ->
                session.accounts().isPresent()
                    ? "session %s left no account".formatted(session.sessionId())
                    : "session %s did not say what it was to list".formatted(session.sessionId()))
        .orElse("there was no session yet");
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.store.AccountRepository;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the accounts that a command names, or says which of them are not there. */
final class KnownAccounts {

  private final AccountRepository accounts;

  KnownAccounts(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /**
   * Reads handles and addresses as people give them.
   *
   * @throws UsageException if one is neither
   */
  static List<Handle> parse(List<String> texts) {
    try {
      return texts.stream().map(Handle::parse).toList();
    } catch (InvalidHandleException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  /**
   * The stored accounts of these handles, each once.
   *
   * @throws UsageException if one is not there; nothing is done for any of them then
   */
  List<Account> find(List<Handle> handles) {
    Set<Account> found = new LinkedHashSet<>();
    List<Handle> unknown = new ArrayList<>();
    for (Handle handle : new LinkedHashSet<>(handles)) {
      Optional<Account> account = accounts.findByAnyHandle(handle);
      account.ifPresentOrElse(found::add, () -> unknown.add(handle));
    }
    if (!unknown.isEmpty()) {
      String names = unknown.stream().map(Handle::toString).collect(Collectors.joining(" "));
      throw new UsageException(
          "Not tracked: %s. Add with: tracker accounts add %s".formatted(names, names));
    }
    return List.copyOf(found);
  }

  /**
   * What the accounts of these handles are called today, each once: a former handle means the
   * account that had it.
   *
   * @throws UsageException if one is not there
   */
  List<Handle> handles(List<Handle> given) {
    return find(given).stream().map(Account::handle).toList();
  }
}

package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.scrape.Due.Why;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.CheckBackRepository.Pending;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one queue of what is to be listed. An account is due when its last complete listing is long
 * enough ago, or when a post of it is; one that is closed to us waits until it is asked again.
 */
public final class DueQueue {

  private final AccountRepository accounts;
  private final CheckBackRepository checkBacks;
  private final Duration olderThan;

  /**
   * @param olderThan when an account is due that has no interval of its own
   */
  public DueQueue(Database database, Duration olderThan) {
    this.accounts = new AccountRepository(database);
    this.checkBacks = new CheckBackRepository(database);
    this.olderThan = olderThan;
  }

  /** What is due; accounts that were never tried come first, those tried last come last. */
  public List<Due> at(Instant now) {
    Map<Long, Pending> pending = checkBacks.pending(now);
    return accounts.active().stream()
        .filter(account -> !waits(account, now))
        .flatMap(account -> due(account, Optional.ofNullable(pending.get(account.id())), now))
        .toList();
  }

  /** These accounts, due or not, with what else there is to do about them. */
  public List<Due> asked(List<Account> asked, Instant now) {
    Map<Long, Pending> pending = checkBacks.pending(now);
    return asked.stream()
        .map(account -> asked(account, Optional.ofNullable(pending.get(account.id())), now))
        .toList();
  }

  /** These accounts, as an earlier session would have listed them: those not due were asked for. */
  public List<Due> resumed(List<Account> left, Instant now) {
    Map<Long, Due> due =
        at(now).stream().collect(Collectors.toMap(each -> each.account().id(), each -> each));
    return asked(left, now).stream()
        .map(asked -> due.getOrDefault(asked.account().id(), asked))
        .toList();
  }

  /** All active accounts, due or not. */
  public List<Due> all(Instant now) {
    return asked(accounts.active(), now);
  }

  /**
   * When the next thing is due that is not yet; empty if there is none. A listing that fails leaves
   * its account due, so that this says nothing of it.
   */
  public Optional<Instant> nextAfter(Instant now) {
    Stream<Instant> turns =
        accounts.active().stream()
            .flatMap(account -> turn(account, now).stream())
            .filter(turn -> turn.isAfter(now));
    return Stream.concat(turns, checkBacks.nextAfter(now).stream()).min(Instant::compareTo);
  }

  private Due asked(Account account, Optional<Pending> pending, Instant now) {
    return due(account, pending, now)
        .map(due -> new Due(account, Why.ASKED, due.since(), pending))
        .findFirst()
        .orElseGet(() -> new Due(account, Why.ASKED, Optional.empty(), pending));
  }

  private Stream<Due> due(Account account, Optional<Pending> pending, Instant now) {
    Optional<Instant> turn = turn(account, now);
    if (account.lastListedAt().isEmpty()) {
      return Stream.of(new Due(account, Why.NEVER_READ, Optional.empty(), pending));
    } else if (turn.filter(at -> at.isBefore(now)).isPresent()) {
      return Stream.of(new Due(account, Why.THRESHOLD, turn, pending));
    } else if (account.lastListedAt().get().isAfter(now)) {
      // The clock was set back since: nobody knows how long ago that was.
      return Stream.of(new Due(account, Why.THRESHOLD, Optional.of(now), pending));
    }
    return pending
        .map(posts -> new Due(account, Why.CHECK_BACK, Optional.of(posts.since()), pending))
        .stream();
  }

  /** When the account itself is due after its last complete listing. */
  private Optional<Instant> turn(Account account, Instant now) {
    Optional<Instant> allowed = notBefore(account, now);
    return account
        .lastListedAt()
        .map(last -> last.plus(account.interval().orElse(olderThan)))
        .map(turn -> allowed.filter(turn::isBefore).orElse(turn))
        .or(() -> allowed);
  }

  private static boolean waits(Account account, Instant now) {
    return notBefore(account, now).filter(until -> until.isAfter(now)).isPresent();
  }

  /**
   * Until when an account waits; what was told by a clock that was set back since holds no more.
   */
  private static Optional<Instant> notBefore(Account account, Instant now) {
    boolean inTheFuture =
        account.trouble().filter(trouble -> trouble.since().isAfter(now)).isPresent();
    return inTheFuture ? Optional.empty() : account.notBefore();
  }
}

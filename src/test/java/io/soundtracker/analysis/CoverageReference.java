package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slow and obvious way to tell which accounts were not wholly read in a window. */
record CoverageReference(GeneratedNetwork network, Duration fresh) {

  /** The accounts that count at all: active ones, and those that have posts. */
  List<Handle> accounts() {
    return network.accounts().stream()
        .filter(
            account ->
                account.active()
                    || network.posts().stream()
                        .anyMatch(post -> post.account().equals(account.handle())))
        .map(Account::handle)
        .toList();
  }

  Set<Handle> gaps(Window window) {
    return gaps(window, accounts());
  }

  Set<Handle> gaps(Window window, List<Handle> accounts) {
    return accounts.stream()
        .filter(account -> !isRead(account, window))
        .collect(Collectors.toSet());
  }

  /** A moment is read if a complete listing that was made after it reached back to it. */
  private boolean isRead(Handle account, Window window) {
    List<Attempt> attempts =
        network.attempts().stream()
            .filter(attempt -> attempt.account().equals(account))
            .filter(attempt -> attempt.outcome() != Outcome.SKIPPED)
            .toList();
    Instant start = window.start().orElse(Instant.MIN);
    Optional<Instant> end = window.end().filter(moment -> moment.isBefore(network.now()));
    if (end.isEmpty()) {
      end =
          attempts.stream()
              .max(Comparator.comparing(Attempt::at))
              .filter(last -> last.outcome() == Outcome.COMPLETE)
              .map(Attempt::at)
              .filter(at -> !at.isBefore(network.now().minus(fresh)));
    }
    if (end.isEmpty() || !end.get().isAfter(start)) {
      return false;
    }
    Instant last = end.get();
    return Stream.concat(Stream.of(start), attempts.stream().map(Attempt::at))
        .filter(moment -> !moment.isBefore(start) && moment.isBefore(last))
        .allMatch(moment -> attempts.stream().anyMatch(attempt -> shows(attempt, moment)));
  }

  private static boolean shows(Attempt attempt, Instant moment) {
    return attempt.at().isAfter(moment)
        && attempt.coveredFrom().filter(from -> !from.isAfter(moment)).isPresent();
  }
}

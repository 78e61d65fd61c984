package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.PlatformId;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a network of a seed: 90 days of it, up to now, with one session a day. Some networks are
 * read without a fault, some with many; the same seed makes the same network everywhere.
 */
final class NetworkGenerator {

  static final int DAYS = 90;

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final List<String> ZONES =
      List.of("UTC", "Pacific/Auckland", "America/New_York", "Asia/Kolkata");
  private static final List<String> HANDLES =
      List.of(
          "ann.tide",
          "bea_moss",
          "cid.9",
          "dot.lantern",
          "eve.harbor",
          "fay.reed",
          "gus.pine",
          "hal.ember",
          "ivy.salt");

  private final Random random;
  private final double trouble;
  private final ZoneId zone;

  private NetworkGenerator(long seed) {
    this.random = new Random(seed);
    this.trouble = List.of(0.0, 0.0, 0.02, 0.2).get(random.nextInt(4));
    this.zone = ZoneId.of(pick(ZONES));
  }

  static GeneratedNetwork network(long seed) {
    return new NetworkGenerator(seed).network();
  }

  private GeneratedNetwork network() {
    List<Window> windows = windows();
    List<Account> accounts = accounts();
    NameGenerator sounds =
        new NameGenerator(random, accounts.stream().map(Account::handle).toList());
    List<Name> names = sounds.names();
    List<PlatformId> ids = sounds.platformIds(names);
    List<Attempt> attempts = attempts(accounts);
    PostGenerator made = new PostGenerator(random, NOW, accounts, names, ids, attempts);
    List<Post> posts = made.posts(windows);
    List<Snapshot> snapshots = made.snapshots(posts);
    List<String> leftOut = names.stream().map(Name::key).filter(key -> chance(0.1)).toList();
    return new GeneratedNetwork(
        NOW, windows, accounts, names, ids, posts, attempts, snapshots, leftOut);
  }

  /** One that is over, one that is not, a single day, one that began before all, and all. */
  private List<Window> windows() {
    LocalDate today = LocalDate.ofInstant(NOW, zone);
    LocalDate began = today.minusDays(15 + random.nextInt(60));
    return List.of(
        window(Optional.of(began), Optional.of(began.plusDays(random.nextInt(14)))),
        window(Optional.of(today.minusDays(29)), Optional.empty()),
        window(Optional.of(today.minusDays(20)), Optional.of(today.minusDays(20))),
        window(Optional.empty(), Optional.of(today.minusDays(40))),
        Window.all(zone));
  }

  private Window window(Optional<LocalDate> since, Optional<LocalDate> until) {
    return new Window(since, until, zone);
  }

  /** At least one target and one other. */
  private List<Account> accounts() {
    int count = 3 + random.nextInt(HANDLES.size() - 2);
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      accounts.add(
          new Account(
              Handle.parse(HANDLES.get(i)),
              i == 0 || (i > 1 && chance(0.4)),
              !chance(0.08),
              day(chance(0.8) ? -10 : random.nextInt(DAYS)).plusSeconds(random.nextInt(3600))));
    }
    return accounts;
  }

  private static Instant day(int number) {
    return NOW.minus(Duration.ofDays(DAYS - (long) number));
  }

  /** Each account has its own share of the network's trouble. */
  private List<Attempt> attempts(List<Account> accounts) {
    List<Attempt> attempts = new ArrayList<>();
    for (Account account : accounts) {
      double ownTrouble = chance(0.5) ? 0 : trouble;
      int lastDay = account.active() ? DAYS : random.nextInt(DAYS);
      boolean first = true;
      for (int day = 0; day < lastDay; day++) {
        Instant at = day(day).plus(Duration.ofHours(18)).plusSeconds(random.nextInt(1800));
        if (at.isBefore(account.added()) || chance(ownTrouble / 2)) {
          continue;
        }
        Outcome outcome = chance(ownTrouble) ? badOutcome() : Outcome.COMPLETE;
        attempts.add(attempt("session-" + day, account, at, outcome, first || chance(0.05)));
        first = first && outcome != Outcome.COMPLETE;
      }
    }
    return attempts;
  }

  private Outcome badOutcome() {
    return pick(List.of(Outcome.PARTIAL, Outcome.FAILED, Outcome.FAILED, Outcome.SKIPPED));
  }

  private Attempt attempt(
      String session, Account account, Instant at, Outcome outcome, boolean full) {
    Optional<Instant> coveredFrom =
        switch (outcome) {
          case COMPLETE -> Optional.of(full ? Instant.MIN : reach(at));
          case PARTIAL, FAILED, SKIPPED -> Optional.empty();
        };
    Optional<String> reason =
        switch (outcome) {
          case PARTIAL -> Optional.of(Reason.EARLY_END.name());
          case FAILED -> Optional.of(Reason.PRIVATE.name());
          case COMPLETE, SKIPPED -> Optional.empty();
        };
    return new Attempt(session, account.handle(), at, outcome, coveredFrom, reason);
  }

  /** Some reach back no further than to the listing before, or not quite. */
  private Instant reach(Instant at) {
    return at.minus(Duration.ofHours(24L * ((trouble == 0 ? 2 : 1) + random.nextInt(7))));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Moments on both sides of the windows' edges. */
  static Stream<Instant> edges(List<Window> windows) {
    return windows.stream()
        .flatMap(window -> Stream.of(window.start(), window.end()))
        .flatMap(Optional::stream)
        .filter(edge -> edge.isBefore(NOW))
        .flatMap(edge -> Stream.of(edge.minusSeconds(1), edge));
  }
}

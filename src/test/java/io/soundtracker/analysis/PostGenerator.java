package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Attempt;
import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.analysis.GeneratedNetwork.Outcome;
import io.soundtracker.analysis.GeneratedNetwork.PlatformId;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Invents posts, and what the attempts at listing their accounts found of them: a post that none
 * found is none.
 */
final class PostGenerator {

  private static final int POSTS = 90;

  private final Random random;
  private final Instant now;
  private final List<Account> accounts;
  private final List<Name> names;
  private final List<PlatformId> ids;
  private final List<Attempt> attempts;

  PostGenerator(
      Random random,
      Instant now,
      List<Account> accounts,
      List<Name> names,
      List<PlatformId> ids,
      List<Attempt> attempts) {
    this.random = random;
    this.now = now;
    this.accounts = accounts;
    this.names = names;
    this.ids = ids;
    this.attempts = attempts;
  }

  /** Over all days of the network, and on the edges of the windows. */
  List<Post> posts(List<Window> windows) {
    long seconds = Duration.ofDays(NetworkGenerator.DAYS).toSeconds();
    List<Post> posts = new ArrayList<>();
    Stream.concat(
            Stream.generate(() -> now.minusSeconds((long) (random.nextDouble() * seconds)))
                .limit(POSTS),
            NetworkGenerator.edges(windows))
        .forEach(postedAt -> add(posts, pick(accounts), postedAt));
    return List.copyOf(posts);
  }

  private void add(List<Post> posts, Account account, Instant postedAt) {
    String id = "75" + (10_000_000 + posts.size());
    Optional<String> name =
        chance(0.1) ? Optional.empty() : Optional.of(names.get(usual(names.size())).key());
    Optional<String> platformId = name.flatMap(this::platformId);
    attemptsThatShow(account, postedAt)
        .filter(attempt -> chance(attempt.outcome() == Outcome.COMPLETE ? 0.95 : 0.5))
        .findFirst()
        .ifPresent(
            found ->
                posts.add(
                    new Post(
                        id,
                        account.handle(),
                        postedAt,
                        name,
                        platformId,
                        chance(0.05),
                        found.at())));
  }

  /** The first of the names are used more than the others. */
  private int usual(int count) {
    return (int) (count * random.nextDouble() * random.nextDouble());
  }

  /** Mostly one of the name's own; some are of another name, which tells what the sound is. */
  private Optional<String> platformId(String name) {
    if (ids.isEmpty() || chance(0.3)) {
      return Optional.empty();
    }
    List<String> own =
        ids.stream()
            .filter(id -> id.listed().equals(Optional.of(name)))
            .map(PlatformId::id)
            .toList();
    return Optional.of(own.isEmpty() || chance(0.05) ? pick(ids).id() : pick(own));
  }

  private Stream<Attempt> attemptsThatShow(Account account, Instant postedAt) {
    return attempts.stream()
        .filter(attempt -> attempt.account().equals(account.handle()))
        .filter(attempt -> attempt.at().isAfter(postedAt))
        .filter(
            attempt ->
                attempt.outcome() == Outcome.PARTIAL
                    || attempt.coveredFrom().filter(from -> !from.isAfter(postedAt)).isPresent());
  }

  /** One when a post was found, and one in some of the later listings that reach back to it. */
  List<Snapshot> snapshots(List<Post> posts) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Post post : posts) {
      Account account =
          accounts.stream().filter(one -> one.handle().equals(post.account())).findFirst().get();
      long views = random.nextInt(3) == 0 ? 0 : random.nextInt(5_000);
      for (Attempt attempt : attemptsThatShow(account, post.postedAt()).toList()) {
        boolean first = attempt.at().equals(post.found());
        if (first || (attempt.at().isAfter(post.found()) && chance(0.6))) {
          views = chance(0.1) ? views * 9 / 10 : views + random.nextInt(3_000);
          snapshots.add(new Snapshot(post.id(), attempt.session(), attempt.at(), counts(views)));
        }
      }
    }
    return List.copyOf(snapshots);
  }

  private Counts counts(long views) {
    Function<Long, OptionalLong> maybe =
        count -> chance(0.07) ? OptionalLong.empty() : OptionalLong.of(count);
    return Counts.rounded(
        maybe.apply(views),
        maybe.apply(views / 12),
        maybe.apply(views / 90),
        maybe.apply(views / 150),
        maybe.apply(views / 60));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Invented networks that are hard on sums over windows, and what to ask about them. */
final class PerformanceCases {

  private PerformanceCases() {}

  /** Each window with some choice of posts, another one for each seed. */
  static List<PostFilter> filters(GeneratedNetwork network, Random random) {
    List<PostFilter> filters = new ArrayList<>();
    for (Window window : network.windows()) {
      PostFilter filter = PostFilter.of(window).by(random.nextBoolean() ? By.SOUND : By.SONG);
      filters.add(
          switch (random.nextInt(5)) {
            case 0 -> filter.ofTargets(true);
            case 1 -> filter.ofAccounts(some(network, random));
            case 2 -> filter.leavingOutListed();
            case 3 -> filter.withTargets(Optional.of(some(network, random)));
            default -> filter;
          });
    }
    return filters;
  }

  private static List<Handle> some(GeneratedNetwork network, Random random) {
    return network.accounts().subList(0, 1 + random.nextInt(network.accounts().size())).stream()
        .map(Account::handle)
        .toList();
  }

  /** With some snapshots moved to the very start or end of a window, and some beside another. */
  static GeneratedNetwork network(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    List<Instant> edges =
        network.windows().stream()
            .flatMap(window -> Stream.of(window.start(), window.end()))
            .flatMap(Optional::stream)
            .filter(edge -> edge.isBefore(network.now()))
            .toList();
    List<Snapshot> snapshots =
        network.snapshots().stream()
            .map(
                snapshot ->
                    random.nextInt(8) > 0
                        ? snapshot
                        : new Snapshot(
                            snapshot.post(),
                            snapshot.session(),
                            edges.get(random.nextInt(edges.size())),
                            snapshot.counts()))
            .toList();
    return network.withSnapshots(snapshots);
  }
}

package io.soundtracker.analysis;

import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts together all that a report shows, from the analyses that also stand alone. */
public final class NetworkReports {

  private static final String SNAPSHOTS = Question.load("SnapshotsOfPosts.sql");
  private static final int SESSIONS = 30;
  private static final int BEST_POSTS = 10;
  private static final int CURVES = 600;
  private static final Duration LATELY = Duration.ofHours(24);

  private final Database database;
  private final Coverages coverages;
  private final Clock clock;

  public NetworkReports(Database database, Coverages coverages, Clock clock) {
    this.database = database;
    this.coverages = coverages;
    this.clock = clock;
  }

  /**
   * The report lives as long as the database is open, since its posts are read while walked. Songs
   * that are listed for that are left out; of the targets' own ones, and of what changed about
   * them, it tells those that its posts use, whoever else did.
   */
  public NetworkReport of(PostFilter asked) {
    PostFilter filter = asked.leavingOutListed();
    Beside beside = new Beside(database);
    Supplier<List<SoundTotal>> sounds = beside.ask(own -> new SoundTotals(own).of(filter));
    Supplier<AccountPerformances.Posted> accounts =
        beside.ask(own -> new AccountPerformances(own).posted(filter, BEST_POSTS));
    Supplier<NetworkTotals.NetworkTotal> total =
        beside.ask(own -> new NetworkTotals(own).of(filter));
    Supplier<LeftOutTotals.LeftOutTotal> leftOut =
        beside.ask(own -> new LeftOutTotals(own).of(asked));
    try (Gains.Asked gains = new Gains(database).ask(filter, beside)) {
      beside.begin();
      Coverages.Reading reading = coverages.reading(filter.window());
      Optional<NetworkComparisons.Before> before =
          new NetworkComparisons(database, coverages).before(filter, reading.coverage());
      Rising.Answer rising =
          new Rising(database, coverages)
              .of(filter, Rising.Rule.standard(lastDay(filter.window())));
      SoundCurves.Answer curves =
          new SoundCurves(database, coverages).of(filter, clock.instant(), CURVES);
      ExclusiveSongs.Answer exclusive =
          new ExclusiveSongs(database, coverages).of(filter, reading.coverage(), sounds);
      Set<String> used = sounds.get().stream().map(SoundTotal::key).collect(Collectors.toSet());
      SoundPerformances.Answer network = SoundPerformances.answer(sounds.get(), total.get(), gains);
      return new NetworkReport(
          filter,
          clock.instant(),
          reading.coverage(),
          network,
          before.map(earlier -> earlier.compare(network)),
          leftOut.get(),
          accounts.get().performances(filter, reading.spans(), gains).stream()
              .sorted(AccountMeasure.VIEWS.mostFirst(reading.coverage()))
              .toList(),
          exclusive.songs().stream().filter(song -> used.contains(song.key())).toList(),
          rising,
          curves,
          new WindowPosts(database, filter),
          consumer -> walkSnapshots(filter, consumer),
          new PostLinks(database, filter, reading.coverage().asOf()),
          () -> exclusiveChanges(filter, reading.coverage(), used),
          new Sessions(database).last(SESSIONS));
    }
  }

  private Optional<ExclusiveChanges.Answer> exclusiveChanges(
      PostFilter filter, Coverage now, Set<String> used) {
    return now.asOf()
        .map(
            latest ->
                new ExclusiveChanges(database, coverages)
                    .since(latest.minus(LATELY), filter, false)
                    .of(used));
  }

  private Optional<LocalDate> lastDay(Window window) {
    return LatestListing.upTo(clock.instant(), database).lastDay(window.until(), window.zone());
  }

  private void walkSnapshots(PostFilter filter, Consumer<PostSnapshot> consumer) {
    database.each(SNAPSHOTS, row -> consumer.accept(PostSnapshot.of(row)), filter.parameters());
  }
}

package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.ExclusiveReference.Known;
import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exclusivity against the obvious computation over many invented networks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExclusivePropertiesTest {

  @TempDir static Path folder;
  @AutoClose private Database database;

  @BeforeAll
  void open() {
    database = TestDatabase.in(folder);
  }

  static LongStream seeds() {
    return LongStream.range(0, 70);
  }

  private Coverages coverages(GeneratedNetwork network) {
    return new Coverages(
        database, ExclusiveQuestion.FRESH, Clock.fixed(network.now(), ZoneOffset.UTC));
  }

  private ExclusiveSongs.Answer ask(GeneratedNetwork network, ExclusiveQuestion asked) {
    return new ExclusiveSongs(database, coverages(network))
        .of(asked.filter(), asked.originals(), EnumSet.allOf(Exclusivity.class));
  }

  private static Map<String, Known> known(ExclusiveSongs.Answer answer) {
    Map<String, Known> songs = new TreeMap<>();
    for (ExclusiveSong song : answer.songs()) {
      Map<String, List<Object>> uses = new TreeMap<>();
      Stream.concat(song.targets().stream(), song.outsiders().stream())
          .forEach(
              use ->
                  uses.put(
                      use.account().value(),
                      List.of(
                          use.posts(),
                          use.first(),
                          use.last(),
                          use.links().stream().map(URI::toString).toList())));
      songs.put(
          song.key(),
          new Known(
              song.status().toString(),
              song.asFarAsRead().toString(),
              uses,
              Set.copyOf(song.missing())));
    }
    return songs;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void status_uses_and_missing_accounts_are_those_of_the_slow_way_in_any_order(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    List<ExclusiveQuestion> questions = ExclusiveQuestion.about(network, random);
    new NetworkStore(database, random).store(network);
    List<ExclusiveSongs.Answer> answers =
        questions.stream().map(asked -> ask(network, asked)).toList();
    for (int i = 0; i < questions.size(); i++) {
      assertThat(known(answers.get(i)))
          .as("seed %d, %s", seed, questions.get(i))
          .isEqualTo(questions.get(i).of(network).songs());
    }

    new NetworkStore(database, random).store(network);

    assertThat(questions.stream().map(asked -> ask(network, asked)).toList())
        .as("seed %d, stored in another order", seed)
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_called_exclusive_while_an_account_outside_the_targets_is_a_gap(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    new NetworkStore(database, random).store(network);
    for (ExclusiveQuestion asked : ExclusiveQuestion.about(network, random)) {
      ExclusiveReference slow = asked.of(network);
      Set<Handle> outsideGaps =
          new CoverageReference(network, ExclusiveQuestion.FRESH)
              .gaps(asked.window()).stream()
                  .filter(account -> !slow.isTarget(account))
                  .collect(Collectors.toSet());
      ExclusiveSongs.Answer answer = ask(network, asked);
      if (!outsideGaps.isEmpty()) {
        assertThat(answer.exclusive()).as("seed %d, %s", seed, asked).isEmpty();
        assertThat(answer.songs())
            .as("seed %d, %s", seed, asked)
            .filteredOn(song -> song.status() == Exclusivity.NEAR_EXCLUSIVE)
            .allMatch(
                song ->
                    song.outsiders().stream()
                        .map(SoundUse::account)
                        .toList()
                        .containsAll(outsideGaps));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_merge_and_a_split_rewrite_the_answer(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    List<Name> roots = network.names().stream().filter(name -> name.sameAs().isEmpty()).toList();
    Name kept = roots.get(0);
    Name merged = roots.get(1 + random.nextInt(roots.size() - 1));
    GeneratedNetwork after =
        network.withNames(
            network.names().stream().map(name -> merged(name, merged, kept)).toList());
    GeneratedNetwork split =
        after.withNames(
            after.names().stream()
                .map(name -> name.key().equals(merged.key()) ? merged.onItsOwn() : name)
                .toList());
    for (GeneratedNetwork changed : List.of(after, split)) {
      new NetworkStore(database, random).store(changed);
      for (ExclusiveQuestion asked : ExclusiveQuestion.about(changed, random)) {
        assertThat(known(ask(changed, asked)))
            .as("seed %d, %s", seed, asked)
            .isEqualTo(asked.of(changed).songs());
      }
    }
  }

  @Test
  void the_networks_bring_up_every_status_and_every_kind_of_change() {
    Set<String> statuses = new TreeSet<>();
    Set<String> changes = new TreeSet<>();
    seeds()
        .forEach(
            seed -> {
              GeneratedNetwork network = NetworkGenerator.network(seed);
              Random random = new Random(seed);
              for (ExclusiveQuestion asked : ExclusiveQuestion.about(network, random)) {
                ExclusiveReference slow = asked.of(network);
                slow.songs()
                    .values()
                    .forEach(known -> statuses.add(known.status() + " " + known.asFarAsRead()));
                expected(slow, moment(network, random))
                    .values()
                    .forEach(change -> changes.add(change.get(0) + " → " + change.get(1)));
              }
            });

    assertThat(statuses)
        .containsExactlyInAnyOrder(
            "exclusive exclusive",
            "near-exclusive near-exclusive",
            "shared shared",
            "unknown exclusive",
            "unknown near-exclusive");
    assertThat(changes)
        .contains(
            "not used → exclusive exclusive",
            "not used → unknown exclusive",
            "exclusive exclusive → near-exclusive near-exclusive",
            "exclusive exclusive → shared shared",
            "exclusive exclusive → unknown exclusive",
            "unknown exclusive → exclusive exclusive",
            "unknown exclusive → unknown near-exclusive");
  }

  /** Its aliases become aliases of what it is merged into, its versions versions of that. */
  private static Name merged(Name name, Name from, Name into) {
    boolean same = name.key().equals(from.key());
    if (same || name.sameAs().equals(Optional.of(from.key()))) {
      return name.aliasOf(into.key());
    }
    return name.song().equals(Optional.of(from.key()))
        ? name.versionOf(into.song().orElse(into.key()))
        : name;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changes_are_those_between_the_network_as_it_was_known_then_and_as_it_is_known_now(
      long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    Random random = new Random(seed);
    List<ExclusiveQuestion> questions = ExclusiveQuestion.about(network, random);
    new NetworkStore(database, random).store(network);
    for (ExclusiveQuestion asked : questions) {
      Instant then = moment(network, random);
      ExclusiveChanges.Answer answer =
          new ExclusiveChanges(database, coverages(network))
              .since(then, asked.filter(), asked.originals());

      assertThat(
              answer.changes().stream()
                  .collect(Collectors.toMap(ExclusiveChange::key, ExclusivePropertiesTest::told)))
          .as("seed %d, %s since %s", seed, asked, then)
          .isEqualTo(expected(asked.of(network), then));
    }
  }

  /** Any moment; mostly one at which something was found. */
  private static Instant moment(GeneratedNetwork network, Random random) {
    return network
        .posts()
        .get(random.nextInt(network.posts().size()))
        .found()
        .minusSeconds(random.nextInt(3) - 1L);
  }

  private static List<Object> told(ExclusiveChange change) {
    return List.of(
        change.before().map(was -> was.status() + " " + was.asFarAsRead()).orElse("not used"),
        change.after().status() + " " + change.after().asFarAsRead(),
        change.gained(),
        change.uses().stream().map(use -> use.link().toString()).collect(Collectors.toSet()));
  }

  private static Map<String, List<Object>> expected(ExclusiveReference now, Instant then) {
    Map<String, Known> before = now.asOf(then).songs();
    Map<String, List<Object>> changes = new TreeMap<>();
    now.songs()
        .forEach(
            (song, known) -> {
              Optional<Known> was = Optional.ofNullable(before.get(song));
              int rankBefore = was.map(ExclusivePropertiesTest::rank).orElse(0);
              if (rank(known) != rankBefore) {
                changes.put(
                    song,
                    List.of(
                        was.map(one -> one.status() + " " + one.asFarAsRead()).orElse("not used"),
                        known.status() + " " + known.asFarAsRead(),
                        rank(known) > rankBefore,
                        now.foundSince(then, song)));
              }
            });
    return changes;
  }

  private static int rank(Known known) {
    return known.status().equals("exclusive") ? 2 : known.asFarAsRead().equals("exclusive") ? 1 : 0;
  }
}

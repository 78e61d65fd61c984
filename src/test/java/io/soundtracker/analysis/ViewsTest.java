package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.analysis.GeneratedNetwork.Snapshot;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import io.soundtracker.store.Timestamps;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The views beside slow and obvious computations, on networks of several seeds. */
class ViewsTest {

  private static final Duration ALWAYS_FRESH = Duration.ofDays(10_000);

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void coverage_has_no_end_for_the_accounts_that_have_gaps(long seed) {
    GeneratedNetwork network = store(seed);
    Coverage coverage =
        new Coverages(database, ALWAYS_FRESH, Clock.fixed(network.now(), ZoneOffset.UTC))
            .of(Window.all(ZoneOffset.UTC));
    assertThat(
            database.list(
                "SELECT account FROM v_coverage WHERE known_until IS NULL",
                row -> row.text("account")))
        .containsExactlyInAnyOrderElementsOf(
            coverage.gaps().stream().map(gap -> gap.account().toString()).toList());
    assertThat(database.list("SELECT account FROM v_coverage", row -> row.text("account")))
        .hasSize(coverage.accounts());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void exclusive_is_said_of_no_sound_that_an_unread_account_may_have_used(long seed) {
    GeneratedNetwork network = store(seed);
    Map<String, Optional<Instant>> known = new TreeMap<>();
    database.each(
        "SELECT account, known_until FROM v_coverage WHERE is_target = 0",
        row -> known.put(row.text("account"), row.optionalInstant("known_until")));
    assertThat(
            database.list(
                "SELECT sound || ' ' || status AS line FROM v_exclusive", row -> row.text("line")))
        .containsExactlyInAnyOrderElementsOf(
            roots(network).stream()
                .filter(name -> !users(network, name, Account::target).isEmpty())
                .map(name -> name.key() + " " + status(network, name, known))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610})
  void what_is_claimed_to_be_exclusive_is_so_for_the_command_too(long seed) {
    GeneratedNetwork network = store(seed);
    Random random = new Random(seed);
    network.accounts().stream()
        .filter(account -> random.nextInt(3) == 0)
        .forEach(
            account ->
                database.update(
                    "UPDATE accounts SET is_active = 0 WHERE username = ?", account.handle()));
    database.update(
        "INSERT INTO accounts (username, is_active) VALUES ('@idle.%d', 0)".formatted(seed));
    Coverages coverages =
        new Coverages(
            database, Duration.ofDays(10_000), Clock.fixed(network.now(), ZoneOffset.UTC));
    ExclusiveSongs.Answer answer =
        new ExclusiveSongs(database, coverages)
            .of(PostFilter.of(Window.all(ZoneOffset.UTC)), true, EnumSet.allOf(Exclusivity.class));
    Map<String, String> byCommand = new TreeMap<>();
    answer.songs().forEach(song -> byCommand.put(song.key(), song.status().toString()));
    Map<String, String> byView = new TreeMap<>();
    database.each(
        "SELECT sound, status FROM v_exclusive",
        row -> byView.put(row.text("sound"), row.text("status")));

    assertThat(byView.keySet()).isEqualTo(byCommand.keySet());
    byView.forEach(
        (sound, status) -> {
          if (!status.equals("unknown")) {
            assertThat(status).as("seed %s: %s", seed, sound).isEqualTo(byCommand.get(sound));
          }
        });
    assertThat(
            database.list(
                "SELECT account FROM v_coverage WHERE is_target = 0 AND known_until IS NULL",
                row -> row.text("account")))
        .as("the accounts that are missing, seed %s", seed)
        .containsExactlyInAnyOrderElementsOf(
            answer.missing().stream().map(gap -> gap.account().toString()).toList());
  }

  /** An account that is not known to have used it must be read to the end of its use. */
  private static String status(
      GeneratedNetwork network, Name sound, Map<String, Optional<Instant>> known) {
    Set<String> outsiders = users(network, sound, account -> !account.target());
    Instant last =
        posts(network, sound).stream()
            .map(Post::postedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    boolean sure =
        known.entrySet().stream()
            .filter(entry -> !outsiders.contains(entry.getKey()))
            .allMatch(entry -> entry.getValue().filter(until -> !until.isBefore(last)).isPresent());
    if (outsiders.size() > 1) {
      return "shared";
    } else if (!sure) {
      return "unknown";
    }
    return outsiders.isEmpty() ? "exclusive" : "near-exclusive";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void a_sound_has_the_posts_of_all_its_names_and_ids(long seed) {
    GeneratedNetwork network = store(seed);
    assertThat(
            database.list(
                """
                SELECT sound || ' ' || posts || ' ' || COALESCE(first_post, '-') || ' ' || accounts
                  || ' ' || target_accounts || ' ' || aliases || ' ' || platform_ids
                  || ' ' || is_left_out AS line
                FROM v_sounds
                """,
                row -> row.text("line")))
        .containsExactlyInAnyOrderElementsOf(
            roots(network).stream().map(name -> line(network, name)).toList());
  }

  private static String line(GeneratedNetwork network, Name sound) {
    List<Post> posts = posts(network, sound);
    return String.join(
        " ",
        sound.key(),
        Integer.toString(posts.size()),
        posts.stream()
            .map(Post::postedAt)
            .min(Comparator.naturalOrder())
            .map(Timestamps::format)
            .orElse("-"),
        Integer.toString(users(network, sound, account -> true).size()),
        Integer.toString(users(network, sound, Account::target).size()),
        Long.toString(
            network.names().stream()
                .filter(name -> name.sameAs().filter(sound.key()::equals).isPresent())
                .count()),
        Long.toString(
            network.platformIds().stream()
                .flatMap(id -> id.assigned().or(id::listed).stream())
                .filter(name -> network.rootOf(name).equals(sound.key()))
                .count()),
        network.leftOut().stream().map(network::rootOf).anyMatch(sound.key()::equals) ? "1" : "0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void days_of_sounds_add_up_to_their_posts(long seed) {
    GeneratedNetwork network = store(seed);
    assertThat(
            database.list(
                "SELECT sound || ' ' || day || ' ' || posts || ' ' || accounts AS line"
                    + " FROM v_sound_daily",
                row -> row.text("line")))
        .containsExactlyInAnyOrderElementsOf(
            roots(network).stream()
                .flatMap(
                    name ->
                        posts(network, name).stream()
                            .collect(Collectors.groupingBy(ViewsTest::day))
                            .entrySet()
                            .stream()
                            .map(
                                day ->
                                    String.join(
                                        " ",
                                        name.key(),
                                        day.getKey(),
                                        Integer.toString(day.getValue().size()),
                                        Long.toString(
                                            day.getValue().stream()
                                                .map(Post::account)
                                                .distinct()
                                                .count()))))
                .toList());
  }

  private static String day(Post post) {
    return post.postedAt().toString().substring(0, 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void the_latest_metrics_are_the_last_snapshot_less_the_one_before(long seed) {
    GeneratedNetwork network = store(seed);
    assertThat(
            database.list(
                """
                SELECT video_id || ' ' || measured_at || ' ' || COALESCE(views, '-') || ' '
                  || COALESCE(previous_at, '-') || ' ' || COALESCE(views_gained, '-') AS line
                FROM v_latest_video_metrics
                """,
                row -> row.text("line")))
        .containsExactlyInAnyOrderElementsOf(
            network.posts().stream().map(post -> latest(network, post)).toList());
  }

  private static String latest(GeneratedNetwork network, Post post) {
    List<Snapshot> snapshots =
        network.snapshots().stream()
            .filter(snapshot -> snapshot.post().equals(post.id()))
            .sorted(Comparator.comparing(Snapshot::at).reversed())
            .toList();
    OptionalLong views = snapshots.get(0).counts().views();
    OptionalLong before =
        snapshots.size() > 1 ? snapshots.get(1).counts().views() : OptionalLong.empty();
    return String.join(
        " ",
        post.id(),
        Timestamps.format(snapshots.get(0).at()),
        views.isPresent() ? Long.toString(views.getAsLong()) : "-",
        snapshots.size() > 1 ? Timestamps.format(snapshots.get(1).at()) : "-",
        views.isPresent() && before.isPresent()
            ? Long.toString(views.getAsLong() - before.getAsLong())
            : "-");
  }

  private GeneratedNetwork store(long seed) {
    GeneratedNetwork network = NetworkGenerator.network(seed);
    new NetworkStore(database, new Random(seed)).store(network);
    return network;
  }

  private static List<Name> roots(GeneratedNetwork network) {
    return network.names().stream().filter(name -> name.sameAs().isEmpty()).toList();
  }

  private static List<Post> posts(GeneratedNetwork network, Name sound) {
    return network.posts().stream()
        .filter(post -> network.soundOf(post).filter(sound.key()::equals).isPresent())
        .toList();
  }

  private static Set<String> users(
      GeneratedNetwork network, Name sound, Predicate<Account> wanted) {
    return posts(network, sound).stream()
        .map(post -> network.account(post.account()))
        .filter(wanted)
        .map(Account::handle)
        .map(Handle::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

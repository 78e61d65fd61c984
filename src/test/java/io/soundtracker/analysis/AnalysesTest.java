package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.account;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every analysis on one small network whose answers can be worked out by hand. */
class AnalysesTest {

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Handle CID = Handle.parse("@cid");

  @TempDir Path folder;
  @AutoClose private Database database;

  /** Ann and Bea are targets, Cid is not. */
  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    TestAccount.in(database, "@ann", true)
        .lists(
            NOW,
            video("a1", "2026-10-01", song("Ours"), counts(100, 10, 5, 5)),
            video("a2", "2026-10-10", song("Shared"), counts(1000, 50, 30, 20)),
            video("a3", "2026-10-11", song("Near"), counts(0, 0, 0, 0)),
            video("a4", "2026-10-12", Optional.of(Sound.originalBy("@ann")), counts(10, 1, 0, 0)),
            video("a5", "2026-10-13", Optional.empty(), counts(7, 0, 0, 0)));
    TestAccount.in(database, "@bea", true)
        .lists(
            NOW,
            video("b1", "2026-10-10", song("Ours"), counts(300, 3, 0, 0)),
            video("b2", "2026-10-20", song("Shared"), Counts.UNKNOWN));
    TestAccount.in(database, "@cid", false)
        .lists(
            NOW,
            video("c1", "2026-10-15", song("Shared"), counts(500, 5, 0, 0)),
            video("c2", "2026-10-16", song("Shared"), counts(500, 0, 0, 0)),
            video("c3", "2026-10-17", song("Near"), counts(1, 0, 0, 0)));
    account(database, "@dot", false);
  }

  private NetworkReport report(By by) {
    return new NetworkReports(database, new Coverages(database, Duration.ofDays(2), CLOCK), CLOCK)
        .of(all().by(by));
  }

  private static Window window(String since, String until) {
    return new Window(
        Optional.of(LocalDate.parse(since)), Optional.of(LocalDate.parse(until)), ZoneOffset.UTC);
  }

  private static PostFilter all() {
    return PostFilter.of(Window.all(ZoneOffset.UTC));
  }

  private List<String> soundKeys(PostFilter filter) {
    return new SoundTotals(database).of(filter).stream().map(SoundTotal::key).toList();
  }

  @Test
  void a_sound_has_its_posts_adopters_and_both_engagements() {
    SoundTotal ours =
        new SoundTotals(database)
            .of(all()).stream()
                .filter(sound -> sound.key().equals("Ours"))
                .findFirst()
                .orElseThrow();

    assertThat(ours.adopters()).isEqualTo(2);
    assertThat(ours.targetAdopters()).isEqualTo(2);
    assertThat(ours.figures())
        .isEqualTo(
            new Figures(
                2,
                OptionalLong.of(400),
                OptionalLong.of(13),
                OptionalLong.of(5),
                OptionalLong.of(5),
                OptionalLong.empty(),
                0,
                OptionalDouble.of((20.0 + 1.0) / 2),
                OptionalDouble.of(23 * 100.0 / 400)));
    assertThat(ours.firstPost()).isEqualTo("2026-10-01T12:00:00Z");
    assertThat(ours.lastPost()).isEqualTo("2026-10-10T12:00:00Z");
  }

  @Test
  void unknown_counts_are_left_out_of_sums_and_counted() {
    SoundTotal shared = new SoundTotals(database).of(all()).get(0);

    assertThat(shared.key()).isEqualTo("Shared");
    assertThat(shared.figures().posts()).isEqualTo(4);
    assertThat(shared.figures().views()).hasValue(2000);
    assertThat(shared.figures().postsWithoutCounts()).isEqualTo(1);
    assertThat(shared.figures().meanOfRates()).hasValue((10.0 + 1.0 + 0.0) / 3);
    assertThat(shared.figures().pooledRate()).hasValue(105 * 100.0 / 2000);
  }

  @Test
  void sounds_come_by_posts_then_views() {
    assertThat(soundKeys(all())).containsExactly("Shared", "Ours", "Near", "original sound - @ann");
  }

  @Test
  void both_ends_of_a_window_belong_to_it() {
    assertThat(soundKeys(PostFilter.of(window("2026-10-10", "2026-10-10"))))
        .containsExactly("Shared", "Ours");
    assertThat(soundKeys(PostFilter.of(window("2026-10-02", "2026-10-09")))).isEmpty();
  }

  @Test
  void days_are_those_of_the_zone() {
    Window day =
        new Window(
            Optional.of(LocalDate.parse("2026-10-02")),
            Optional.of(LocalDate.parse("2026-10-02")),
            ZoneId.of("Pacific/Auckland"));

    assertThat(soundKeys(PostFilter.of(day)))
        .as("noon UTC of the first is the second there")
        .containsExactly("Ours");
  }

  @Test
  void posts_can_be_asked_for_by_account_and_target() {
    Window window = Window.all(ZoneOffset.UTC);
    assertThat(soundKeys(PostFilter.of(window).ofAccounts(List.of(CID))))
        .containsExactly("Shared", "Near");
    assertThat(new SoundTotals(database).of(PostFilter.of(window).ofTargets(true)))
        .extracting(SoundTotal::adopters)
        .containsExactly(2, 2, 1, 1);
    assertThat(
            soundKeys(PostFilter.of(window).withTargets(Optional.of(List.of(CID))).ofTargets(true)))
        .as("other targets than the marked ones")
        .containsExactly("Shared", "Near");
  }

  @Test
  void accounts_come_by_views_those_without_posts_last_those_never_read_not_at_all() {
    account(database, "@eve", false);
    database.update("UPDATE accounts SET scrape_count = 1 WHERE username <> '@eve'");
    List<AccountTotal> accounts = new AccountTotals(database).of(all());

    assertThat(accounts)
        .extracting(account -> account.account() + " " + account.figures().posts())
        .containsExactly("@ann 5", "@cid 3", "@bea 2", "@dot 0");
    assertThat(accounts.get(0).sounds()).isEqualTo(4);
    assertThat(accounts.get(3).figures().views()).as("unknown, not 0").isEmpty();
  }

  @Test
  void a_report_leaves_out_the_listed_songs_everywhere() {
    new ExclusiveSongRepository(database)
        .add(new Sound("Shared", List.of(), false), "jo", Optional.of("ours"), NOW);

    NetworkReport report = report(By.SOUND);

    assertThat(report.leftOut()).isEqualTo(new LeftOutTotals.LeftOutTotal(1, 4));
    assertThat(report.sounds()).extracting(SoundPerformance::key).doesNotContain("Shared");
    assertThat(report.exclusive()).extracting(ExclusiveSong::key).containsExactly("Ours", "Near");
    assertThat(report.total().posts()).isEqualTo(6);
    assertThat(report.postsWithoutSound()).isEqualTo(1);
    List<String> posts = new ArrayList<>();
    report.posts().forEach(post -> posts.add(post.id()));
    assertThat(posts).containsExactly("c3", "a5", "a4", "a3", "b1", "a1");
    List<String> again = new ArrayList<>();
    report.posts().forEach(post -> again.add(post.id()));
    assertThat(again).as("posts can be walked twice").isEqualTo(posts);
  }

  @Test
  void versions_of_a_song_count_together_when_asked_by_song() {
    database.update(
        """
        UPDATE sounds SET song_id = (SELECT id FROM sounds WHERE sound_key = 'Shared')
        WHERE sound_key = 'Near'
        """);

    assertThat(soundKeys(all().by(By.SONG)))
        .containsExactly("Shared", "Ours", "original sound - @ann");
    SoundTotal song = new SoundTotals(database).of(all().by(By.SONG)).get(0);
    assertThat(song.figures().posts()).isEqualTo(6);
    assertThat(song.adopters()).isEqualTo(3);
    assertThat(new AccountTotals(database).of(all().by(By.SONG)).get(0).sounds()).isEqualTo(3);
    assertThat(soundKeys(all())).contains("Shared", "Near");
  }

  @Test
  void a_listed_version_is_counted_as_left_out_though_its_song_stays() {
    new ExclusiveSongRepository(database)
        .add(new Sound("Near", List.of(), false), "jo", Optional.empty(), NOW);
    database.update(
        """
        UPDATE sounds SET song_id = (SELECT id FROM sounds WHERE sound_key = 'Shared')
        WHERE sound_key = 'Near'
        """);

    NetworkReport report = report(By.SONG);

    assertThat(report.sounds().get(0).total().figures().posts()).isEqualTo(4);
    assertThat(report.leftOut()).isEqualTo(new LeftOutTotals.LeftOutTotal(1, 2));
  }

  @Test
  void a_listed_name_leaves_out_the_sound_that_it_is_an_alias_of() {
    ExclusiveSongRepository list = new ExclusiveSongRepository(database);
    list.add(new Sound("Shaired", List.of(), false), "jo", Optional.empty(), NOW);
    database.update(
        """
        UPDATE sounds SET same_as = (SELECT id FROM sounds WHERE sound_key = 'Shared')
        WHERE sound_key = 'Shaired'
        """);

    assertThat(soundKeys(all().leavingOutListed()))
        .containsExactly("Ours", "Near", "original sound - @ann");
    assertThat(list.isSeen("Shaired")).isTrue();
  }
}

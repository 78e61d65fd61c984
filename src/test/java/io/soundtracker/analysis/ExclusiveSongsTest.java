package io.soundtracker.analysis;

import static io.soundtracker.analysis.Exclusivity.EXCLUSIVE;
import static io.soundtracker.analysis.Exclusivity.NEAR_EXCLUSIVE;
import static io.soundtracker.analysis.Exclusivity.SHARED;
import static io.soundtracker.analysis.Exclusivity.UNKNOWN;
import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be claimed of songs, on a network that can be worked out by hand. */
class ExclusiveSongsTest {

  private static final PostFilter ALL = PostFilter.of(Window.all(ZoneOffset.UTC));
  private static final Handle CID = Handle.parse("@cid");
  private static final Handle DOT = Handle.parse("@dot");

  @TempDir Path folder;
  @AutoClose private Database database;

  /** Ann and Bea are targets, Cid and Dot are not; all were just read back to their first post. */
  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    save(
        "@ann",
        true,
        video("11", "2026-10-01", song("Ours"), Counts.UNKNOWN),
        video("12", "2026-10-10", song("Near"), Counts.UNKNOWN),
        video("13", "2026-10-11", song("Shared"), Counts.UNKNOWN),
        video("14", "2026-10-12", Optional.of(Sound.originalBy("@ann")), Counts.UNKNOWN),
        video("15", "2026-10-13", Optional.empty(), Counts.UNKNOWN));
    save("@bea", true, video("21", "2026-10-20", song("Ours"), Counts.UNKNOWN));
    save(
        "@cid",
        false,
        video("31", "2026-10-15", song("Near"), Counts.UNKNOWN),
        video("32", "2026-10-14", song("Near"), Counts.UNKNOWN),
        video("33", "2026-10-16", song("Shared"), Counts.UNKNOWN),
        video("34", "2026-10-16", song("Theirs"), Counts.UNKNOWN));
    save("@dot", false, video("41", "2026-10-17", song("Shared"), Counts.UNKNOWN));
  }

  private void save(String handle, boolean target, Video... videos) {
    TestAccount.in(database, handle, target).listsAll(NOW, videos);
  }

  /** Takes it that the last attempt at an account failed, and none succeeded before. */
  private void notRead(Handle account) {
    database.update(
        """
        UPDATE scrape_logs SET status = 'failed', reason = 'PRIVATE', covered_from = NULL
        WHERE account_id = (SELECT id FROM accounts WHERE username = ?)
        """,
        account);
  }

  private ExclusiveSongs.Answer ask(PostFilter filter, boolean originals, Set<Exclusivity> wanted) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new ExclusiveSongs(database, new Coverages(database, Duration.ofDays(2), clock))
        .of(filter, originals, wanted);
  }

  private List<String> statuses() {
    return ask(ALL, false, EnumSet.allOf(Exclusivity.class)).songs().stream()
        .map(song -> song.key() + " " + song.status() + " " + song.asFarAsRead())
        .toList();
  }

  @Test
  void a_song_of_targets_alone_is_exclusive_and_one_of_one_outsider_more_near_exclusive() {
    assertThat(statuses())
        .containsExactly(
            "Ours exclusive exclusive",
            "Near near-exclusive near-exclusive",
            "Shared shared shared");
  }

  @Test
  void shared_songs_come_only_if_asked_for() {
    assertThat(ask(ALL, false, ExclusiveSongs.ALL_BUT_SHARED).songs())
        .extracting(ExclusiveSong::key)
        .containsExactly("Ours", "Near");
    assertThat(ask(ALL, false, Set.of(SHARED)).songs())
        .extracting(ExclusiveSong::key)
        .containsExactly("Shared");
  }

  @Test
  void the_proof_has_accounts_posts_and_days_and_links() {
    List<ExclusiveSong> songs = ask(ALL, false, ExclusiveSongs.ALL_BUT_SHARED).songs();

    assertThat(songs.get(0).targets())
        .extracting(use -> use.account() + " " + use.posts() + " " + use.first())
        .containsExactly("@ann 1 2026-10-01T12:00:00Z", "@bea 1 2026-10-20T12:00:00Z");
    assertThat(songs.get(0).targets())
        .extracting(SoundUse::links)
        .allMatch(links -> links.size() == 1);
    SoundUse use = songs.get(1).outsiders().get(0);
    assertThat(use.account()).isEqualTo(CID);
    assertThat(use.posts()).isEqualTo(2);
    assertThat(use.first()).isEqualTo("2026-10-14T12:00:00Z");
    assertThat(use.last()).isEqualTo("2026-10-15T12:00:00Z");
    assertThat(use.links())
        .containsExactly(
            URI.create("https://www.tiktok.com/@cid/video/32"),
            URI.create("https://www.tiktok.com/@cid/video/31"));
  }

  @Test
  void nothing_is_claimed_over_an_outsider_that_was_not_read() {
    notRead(DOT);

    assertThat(statuses())
        .containsExactly(
            "Ours unknown exclusive", "Near unknown near-exclusive", "Shared shared shared");
    ExclusiveSongs.Answer answer = ask(ALL, false, Set.of(UNKNOWN));
    assertThat(answer.exclusive()).isEmpty();
    assertThat(answer.exclusiveAsFarAsRead())
        .extracting(ExclusiveSong::key)
        .containsExactly("Ours");
    assertThat(answer.songs()).allSatisfy(song -> assertThat(song.missing()).containsExactly(DOT));
    assertThat(answer.missing()).extracting(Coverage.Gap::account).containsExactly(DOT);
  }

  @Test
  void the_one_outsider_that_used_it_need_not_be_read_to_the_end() {
    notRead(CID);

    assertThat(statuses())
        .containsExactly(
            "Ours unknown exclusive", "Near near-exclusive near-exclusive", "Shared shared shared");
  }

  @Test
  void gaps_of_targets_are_told_and_do_not_matter_for_the_claim() {
    notRead(Handle.parse("@bea"));

    assertThat(statuses()).contains("Ours exclusive exclusive");
    ExclusiveSongs.Answer answer = ask(ALL, false, Set.of(EXCLUSIVE));
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.coverage().gaps())
        .extracting(gap -> gap.account().value())
        .containsExactly("@bea");
  }

  @Test
  void other_targets_than_the_marked_ones_make_others_outsiders() {
    notRead(CID);
    PostFilter ofCid = ALL.withTargets(Optional.of(List.of(CID)));

    assertThat(ask(ofCid, false, EnumSet.allOf(Exclusivity.class)).songs())
        .extracting(song -> song.key() + " " + song.status())
        .containsExactly("Theirs exclusive", "Near near-exclusive", "Shared shared");
  }

  @Test
  void exclusivity_is_that_of_the_window() {
    Window window =
        new Window(
            Optional.of(LocalDate.parse("2026-10-10")),
            Optional.of(LocalDate.parse("2026-10-14")),
            ZoneOffset.UTC);

    assertThat(ask(PostFilter.of(window), false, ExclusiveSongs.ALL_BUT_SHARED).songs())
        .extracting(song -> song.key() + " " + song.status())
        .containsExactly("Shared exclusive", "Near near-exclusive");
  }

  @Test
  void everybody_is_looked_at_whatever_accounts_are_asked_for() {
    assertThat(ask(ALL.ofAccounts(List.of(CID)).ofTargets(true), false, Set.of(NEAR_EXCLUSIVE)))
        .isEqualTo(ask(ALL, false, Set.of(NEAR_EXCLUSIVE)));
  }

  @Test
  void original_sounds_come_only_when_asked_for() {
    assertThat(ask(ALL, true, Set.of(EXCLUSIVE)).songs())
        .extracting(ExclusiveSong::key)
        .containsExactly("Ours", "original sound - @ann");
  }
}

package io.soundtracker.analysis;

import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Video;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestAccount;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report about some accounts tells of the exclusive songs that these use. */
class ReportOfAccountsTest {

  private static final Instant BEFORE = Instant.parse("2026-11-01T06:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-03T06:00:00Z");

  @TempDir Path folder;
  @AutoClose private Database database;

  /**
   * Ann and Bea are targets, Cid is not; today Cid takes one song of each, and each has a new one.
   */
  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    TestAccount ann = TestAccount.in(database, "@ann", true);
    TestAccount bea = TestAccount.in(database, "@bea", true);
    TestAccount cid = TestAccount.in(database, "@cid", false);
    Video kept = post("a2", "2026-10-21", "Kept");
    ann.listsAll(BEFORE, post("a1", "2026-10-20", "Taken"), kept);
    bea.listsAll(BEFORE, post("b1", "2026-10-20", "Bea Taken"));
    cid.listsAll(BEFORE);
    ann.listsAll(TODAY, kept, post("a3", "2026-11-02", "New"));
    bea.listsAll(TODAY, post("b2", "2026-11-02", "Bea New"), post("b3", "2026-11-02", "Kept"));
    cid.listsAll(TODAY, post("c1", "2026-11-01", "Taken"), post("c2", "2026-11-01", "Bea Taken"));
  }

  private static Video post(String id, String day, String song) {
    return video(id, day, song(song), Counts.UNKNOWN);
  }

  private NetworkReport report(String... accounts) {
    return report(Window.all(ZoneOffset.UTC), accounts);
  }

  private NetworkReport report(Window window, String... accounts) {
    Clock clock = Clock.fixed(TODAY.plusSeconds(3_600), ZoneOffset.UTC);
    return new NetworkReports(database, new Coverages(database, Duration.ofDays(2), clock), clock)
        .of(PostFilter.of(window).ofAccounts(Stream.of(accounts).map(Handle::new).toList()));
  }

  private static List<String> songs(NetworkReport report) {
    return report.exclusive().stream().map(ExclusiveSong::key).toList();
  }

  private static List<String> changes(NetworkReport report) {
    return report.exclusiveChanges().get().orElseThrow().changes().stream()
        .map(change -> change.key() + " " + change.kind())
        .toList();
  }

  @Test
  void the_whole_network_has_the_songs_and_changes_of_all() {
    assertThat(songs(report()))
        .containsExactlyInAnyOrder("Kept", "New", "Bea New", "Taken", "Bea Taken");
    assertThat(changes(report()))
        .containsExactly(
            "Bea Taken NO_LONGER_EXCLUSIVE",
            "Taken NO_LONGER_EXCLUSIVE",
            "Bea New EXCLUSIVE",
            "New EXCLUSIVE");
  }

  @Test
  void one_account_has_its_own_songs_and_what_changed_of_them() {
    assertThat(songs(report("@ann"))).containsExactlyInAnyOrder("Kept", "New", "Taken");
    assertThat(changes(report("@ann")))
        .containsExactly("Taken NO_LONGER_EXCLUSIVE", "New EXCLUSIVE");
    assertThat(changes(report("@ann", "@bea"))).hasSize(4);
  }

  @Test
  void an_outsider_has_the_songs_that_it_took() {
    assertThat(songs(report("@cid"))).containsExactlyInAnyOrder("Taken", "Bea Taken");
    assertThat(changes(report("@cid")))
        .containsExactly("Bea Taken NO_LONGER_EXCLUSIVE", "Taken NO_LONGER_EXCLUSIVE");
  }

  @Test
  void a_song_that_it_used_before_the_window_alone_is_not_its_own() {
    Window november =
        new Window(Optional.of(LocalDate.parse("2026-11-01")), Optional.empty(), ZoneOffset.UTC);

    assertThat(changes(report(november)))
        .containsExactly("Bea New EXCLUSIVE", "Kept EXCLUSIVE", "New EXCLUSIVE");
    assertThat(changes(report(november, "@ann"))).containsExactly("New EXCLUSIVE");
    assertThat(songs(report(november, "@ann"))).containsExactly("New");
  }
}

package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one private yt-dlp follows another. */
class YtDlpUpdateTest {

  @TempDir private Path folder;
  private Path home;
  private FakePython python;

  @BeforeEach
  void a_python_that_works() throws IOException {
    home = Files.createDirectory(folder.resolve("home of mine"));
    python = new FakePython(folder);
    python.installs("2026.08.19");
  }

  @Test
  void an_update_replaces_it_by_the_newest_and_keeps_it_to_go_back_to() throws IOException {
    YtDlp before = environments().install(line -> {});
    python.installs("2026.10.01");
    List<String> told = new ArrayList<>();

    YtDlp newest = environments().update(false, told::add);

    assertThat(newest.version()).isEqualTo("2026.10.01");
    assertThat(told).last().isEqualTo("Installed yt-dlp 2026.10.01 in the place of 2026.08.19");
    assertThat(environments().current()).contains(newest.executable());
    assertThat(environments().previous()).contains(before);
    assertThat(python.calls()).content().doesNotContain("--pre");
  }

  @Test
  void an_update_to_nightlies_asks_pip_for_them() throws IOException {
    python.installs("2026.10.01.232815");

    assertThat(environments().update(true, line -> {}).version()).isEqualTo("2026.10.01.232815");

    assertThat(python.calls())
        .content()
        .contains("install --quiet --no-input --disable-pip-version-check --pre yt-dlp[");
  }

  @Test
  void an_update_that_brings_the_same_version_changes_nothing() throws IOException {
    environments().install(line -> {});
    python.installs("2026.10.01");
    YtDlp newest = environments().update(false, line -> {});
    List<String> told = new ArrayList<>();

    assertThat(environments().update(false, told::add)).isEqualTo(newest);

    assertThat(told).last().isEqualTo("yt-dlp 2026.10.01 is the newest already, and stays in use");
    assertThat(folders()).hasSize(2);
    assertThat(environments().previous().orElseThrow().version()).isEqualTo("2026.08.19");
  }

  @Test
  void where_the_newest_is_old_the_nightlies_are_named() throws IOException {
    python.installs("2026.06.01");
    environments().install(line -> {});
    List<String> told = new ArrayList<>();

    environments().update(false, told::add);
    environments().update(true, told::add);

    assertThat(told)
        .contains(
            "yt-dlp 2026.06.01 is the newest already, and stays in use; tracker yt-dlp update --pre gets a nightly one",
            "yt-dlp 2026.06.01 is the newest already, and stays in use");
  }

  @Test
  void the_last_one_that_has_listed_is_never_removed() throws IOException {
    YtDlp listing = environments().install(line -> {});
    YtDlpEnvironments.noteListing(listing.executable());
    python.installs("2026.09.01");
    YtDlp second = environments().update(false, line -> {});
    python.installs("2026.10.01");
    environments().update(false, line -> {});

    assertThat(environments().previous()).contains(listing);
    assertThat(second.executable()).as("a session that is running may use it").exists();

    Files.createDirectories(folder("0000").resolve("bin"));
    python.installs("2026.11.01");
    environments().update(false, line -> {});

    assertThat(environments().previous()).contains(listing);
    assertThat(second.executable()).doesNotExist();
    assertThat(folder("0000")).as("what a killed installation left").doesNotExist();
    assertThat(folders()).hasSize(3);
  }

  @Test
  void only_private_ones_are_marked_as_having_listed() throws IOException {
    Path other = Script.write(folder.resolve("opt/bin/yt-dlp"), "");

    YtDlpEnvironments.noteListing(other);

    assertThat(folder.resolve("opt")).isDirectoryNotContaining("glob:**has-listed");
  }

  @Test
  void a_rollback_returns_to_the_one_before_once() throws IOException {
    YtDlp before = environments().install(line -> {});
    python.installs("2026.10.01");
    environments().update(false, line -> {});

    assertThat(environments().rollback()).isEqualTo(before);

    assertThat(environments().current()).contains(before.executable());
    assertThat(environments().previous()).isEmpty();
    assertThatThrownBy(() -> environments().rollback())
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("no yt-dlp to go back to")
        .hasMessageContaining("tracker yt-dlp update");
    assertThat(environments().current()).contains(before.executable());
  }

  @Test
  void a_rollback_to_one_that_no_longer_runs_changes_nothing() throws IOException {
    YtDlp before = environments().install(line -> {});
    python.installs("2026.10.01");
    YtDlp newest = environments().update(false, line -> {});
    Files.delete(before.executable());

    assertThatThrownBy(() -> environments().rollback())
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining(before.executable().toString());

    assertThat(environments().current()).contains(newest.executable());
    assertThat(environments().previous()).isEmpty();
  }

  @Test
  void a_failing_update_leaves_the_one_in_use() throws IOException {
    YtDlp before = environments().install(line -> {});
    python.pip("echo 'ERROR: No matching distribution' >&2; echo hint >&2; exit 1");

    assertThatThrownBy(() -> environments().update(false, line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("pip cannot install yt-dlp: ERROR: No matching distribution")
        .hasMessageContaining("check the network");

    assertThat(folders()).hasSize(1);
    assertThat(environments().current()).contains(before.executable());
  }

  private YtDlpEnvironments environments() {
    return python.environmentsIn(home);
  }

  private Path folder(String minute) {
    return FakePython.environmentIn(home, minute);
  }

  private List<String> folders() throws IOException {
    return FakePython.environmentFoldersIn(home);
  }
}

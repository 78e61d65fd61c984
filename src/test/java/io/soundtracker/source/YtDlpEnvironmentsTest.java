package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YtDlpEnvironmentsTest {

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
  void installs_into_an_environment_of_its_own_and_puts_it_in_use() throws IOException {
    List<String> told = new ArrayList<>();

    YtDlp installed = environments().install(told::add);

    assertThat(installed.executable()).isEqualTo(folder("0601").resolve("bin/yt-dlp"));
    assertThat(installed.version()).isEqualTo("2026.08.19");
    assertThat(environments().current()).contains(installed.executable());
    assertThat(told).hasSize(3).last().isEqualTo("Installed yt-dlp 2026.08.19");
    assertThat(python.calls())
        .hasContent(
            """
            -m venv %1$s
            -m pip install --quiet --no-input --disable-pip-version-check yt-dlp[default,curl-cffi]
            """
                .formatted(folder("0601")));
  }

  @Test
  void installing_again_leaves_the_one_that_works() throws IOException {
    YtDlp first = environments().install(line -> {});
    python.installs("2026.10.01");
    List<String> told = new ArrayList<>();

    assertThat(environments().install(told::add)).isEqualTo(first);

    assertThat(told)
        .containsExactly(
            "yt-dlp 2026.08.19 is installed already; tracker yt-dlp update looks for a newer one");
    assertThat(folders()).hasSize(1);
  }

  @Test
  void installing_anew_replaces_even_one_of_the_same_version() throws IOException {
    YtDlp first = environments().install(line -> {});

    YtDlp second = environments().reinstall(line -> {});

    assertThat(second.version()).isEqualTo(first.version());
    assertThat(environments().current()).contains(second.executable());
    assertThat(environments().previous()).contains(first);
  }

  @Test
  void installing_again_replaces_one_that_no_longer_runs() throws IOException {
    YtDlp first = environments().install(line -> {});
    Script.write(first.executable(), "echo 'no such interpreter' >&2; exit 127");
    python.installs("2026.10.01");

    assertThat(environments().install(line -> {}).version()).isEqualTo("2026.10.01");
  }

  @Test
  void one_that_does_not_say_its_version_is_not_put_in_use() throws IOException {
    environments().install(line -> {});
    python.installs("nonsense");

    assertThatThrownBy(() -> environments().update(false, line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("nonsense");

    assertThat(folders()).hasSize(1);
  }

  @Test
  void a_python_without_venv_is_named_with_the_package_that_has_it() throws IOException {
    Script.write(python.executable(), "echo 'ensurepip is not available.'; exit 1");

    assertThatThrownBy(() -> environments().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("ensurepip is not available")
        .hasMessageContaining("apt-get install python3-venv");
    assertThat(folders()).isEmpty();
  }

  @Test
  void no_python_at_all_is_named_with_what_to_install() throws IOException {
    Files.delete(python.executable());

    assertThatThrownBy(() -> environments().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("apt-get install python3-venv");
  }

  @Test
  void an_interrupted_installation_leaves_nothing_and_the_flag_set() throws IOException {
    python.pip("sleep 600");
    Thread caller = Thread.currentThread();

    assertThatThrownBy(
            () ->
                environments()
                    .install(
                        line -> {
                          if (line.startsWith("Installing")) {
                            caller.interrupt();
                          }
                        }))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("INTERRUPTED");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(folders()).isEmpty();
  }

  @Test
  void a_home_that_cannot_be_written_is_named() throws IOException {
    Files.writeString(home.resolve(".yt-dlp"), "a file");

    assertThatThrownBy(() -> environments().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining(home.resolve(".yt-dlp").toString());
  }

  @Test
  void two_installations_at_once_are_one_too_many() throws Exception {
    environments().install(line -> {});
    Process other =
        new ProcessBuilder(
                "python3",
                "-c",
                "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.lockf(f, fcntl.LOCK_EX);"
                    + " print('held', flush=True); sys.stdin.read()",
                home.resolve(".yt-dlp/install.lock").toString())
            .start();
    try (BufferedReader answer = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(answer.readLine()).isEqualTo("held");

      assertThatThrownBy(() -> environments().update(false, line -> {}))
          .isInstanceOf(YtDlpException.class)
          .hasMessageContaining("being installed already");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }
    assertThat(folders()).hasSize(1);
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

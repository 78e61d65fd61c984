package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the place of Python, which makes environments of scripts. */
class YtDlpEnvironmentTest {

  private static final Instant START = Instant.parse("2026-08-20T06:00:00Z");

  @TempDir private Path folder;
  private Path home;
  private Path python;
  private int minutes;

  @BeforeEach
  void a_python_that_works() throws IOException {
    home = Files.createDirectory(folder.resolve("home of mine"));
    python = python("2026.08.19");
  }

  @Test
  void installs_into_an_environment_of_its_own_and_puts_it_in_use() throws IOException {
    List<String> told = new ArrayList<>();

    YtDlp installed = environment().install(told::add);

    assertThat(installed.executable()).isEqualTo(home.resolve(".yt-dlp/current/bin/yt-dlp"));
    assertThat(installed.version()).isEqualTo("2026.08.19");
    assertThat(YtDlp.find(Optional.empty(), home, "")).contains(installed);
    assertThat(told).hasSize(3).last().isEqualTo("Installed yt-dlp 2026.08.19");
    assertThat(folder.resolve("calls"))
        .hasContent(
            """
            -m venv %1$s
            -m pip install --quiet --no-input --disable-pip-version-check yt-dlp[default,curl-cffi]
            """
                .formatted(home.resolve(".yt-dlp/env-20260820T060100.000Z")));
  }

  @Test
  void keeps_the_one_before_and_removes_older_ones_and_leftovers() throws IOException {
    environment().install(line -> {});
    environment().install(line -> {});
    Files.createDirectories(home.resolve(".yt-dlp/env-broken/bin"));
    python("2026.10.01");

    assertThat(environment().install(line -> {}).version()).isEqualTo("2026.10.01");

    assertThat(environments())
        .containsExactly("env-20260820T060200.000Z", "env-20260820T060300.000Z");
    assertThat(Files.readSymbolicLink(home.resolve(".yt-dlp/current")))
        .hasToString("env-20260820T060300.000Z");
  }

  @Test
  void a_failing_installation_leaves_the_one_in_use() throws IOException {
    environment().install(line -> {});
    Script.write(
        python,
        makingEnvironments("echo 'ERROR: No matching distribution' >&2; echo hint >&2; exit 1"));

    assertThatThrownBy(() -> environment().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("pip cannot install yt-dlp: ERROR: No matching distribution")
        .hasMessageContaining("check the network");

    assertThat(environments()).containsExactly("env-20260820T060100.000Z");
    assertThat(YtDlp.find(Optional.empty(), home, "").orElseThrow().version())
        .isEqualTo("2026.08.19");
  }

  @Test
  void one_that_does_not_say_its_version_is_not_put_in_use() throws IOException {
    environment().install(line -> {});
    python("nonsense");

    assertThatThrownBy(() -> environment().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("nonsense");

    assertThat(environments()).containsExactly("env-20260820T060100.000Z");
  }

  @Test
  void a_python_without_venv_is_named_with_the_package_that_has_it() throws IOException {
    Script.write(python, "echo 'ensurepip is not available.'; exit 1");

    assertThatThrownBy(() -> environment().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("ensurepip is not available")
        .hasMessageContaining("apt-get install python3-venv");
    assertThat(environments()).isEmpty();
  }

  @Test
  void no_python_at_all_is_named_with_what_to_install() throws IOException {
    Files.delete(python);

    assertThatThrownBy(() -> environment().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("apt-get install python3-venv");
  }

  @Test
  void an_interrupted_installation_leaves_nothing_and_the_flag_set() throws IOException {
    Script.write(python, makingEnvironments("sleep 600"));
    Thread caller = Thread.currentThread();

    assertThatThrownBy(
            () ->
                environment()
                    .install(
                        line -> {
                          if (line.startsWith("Installing")) {
                            caller.interrupt();
                          }
                        }))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining("INTERRUPTED");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(environments()).isEmpty();
  }

  @Test
  void a_home_that_cannot_be_written_is_named() throws IOException {
    Files.writeString(home.resolve(".yt-dlp"), "a file");

    assertThatThrownBy(() -> environment().install(line -> {}))
        .isInstanceOf(YtDlpException.class)
        .hasMessageContaining(home.resolve(".yt-dlp").toString());
  }

  @Test
  void two_installations_at_once_are_one_too_many() throws Exception {
    environment().install(line -> {});
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

      assertThatThrownBy(() -> environment().install(line -> {}))
          .isInstanceOf(YtDlpException.class)
          .hasMessageContaining("being installed already");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }
    assertThat(environments()).hasSize(1);
  }

  private YtDlpEnvironment environment() {
    minutes++;
    Clock clock = Clock.fixed(START.plusSeconds(60L * minutes), ZoneOffset.UTC);
    return new YtDlpEnvironment(home, python.toString(), clock);
  }

  private Path python(String version) throws IOException {
    return Script.write(
        folder.resolve("python3"),
        makingEnvironments(
            """
            printf '#!/bin/sh\\necho %s\\n' > "$here/yt-dlp"; chmod +x "$here/yt-dlp"
            """
                .formatted(version)));
  }

  /**
   * @param pip what {@code python -m pip} does in an environment
   */
  private String makingEnvironments(String pip) throws IOException {
    Path inside =
        Script.write(
            folder.resolve("inside"), "echo \"$@\" >> '" + folder.resolve("calls") + "'\n" + pip);
    return "echo \"$@\" >> \"$here/calls\"; mkdir -p \"$3/bin\" && cp '"
        + inside
        + "' \"$3/bin/python\"";
  }

  private List<String> environments() throws IOException {
    try (Stream<Path> all = Files.list(home.resolve(".yt-dlp"))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("env-"))
          .sorted()
          .toList();
    }
  }
}

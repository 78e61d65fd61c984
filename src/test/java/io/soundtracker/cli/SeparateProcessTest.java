package io.soundtracker.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.Tracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: being killed, and an environment full of secrets. */
@Timeout(120)
class SeparateProcessTest {

  @TempDir Path home;
  private TestTracker tracker;
  private Path ytdlp;

  @BeforeEach
  void start() throws IOException {
    ytdlp = home.resolve("yt-dlp");
    tracker = TestTracker.in(home).with("TRACKER_YTDLP_PATH", ytdlp.toString());
    assertThat(tracker.run("init-db")).isZero();
    assertThat(tracker.run("accounts", "add", "@ann")).isZero();
  }

  @Test
  void the_folder_of_a_listing_that_was_killed_is_gone_after_the_next_run() throws Exception {
    Path listings = home.resolve("tracker.db.listings");
    ytdlp(
        "touch cookies.txt; echo $$ > \"$here/pid.new\"; mv \"$here/pid.new\" \"$here/pid\"; exec sleep 600");
    Process killed = program(List.of("scrape")).start();
    Path pid = home.resolve("pid");
    while (killed.isAlive() && !Files.exists(pid)) {
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
    try (Stream<Path> left = Files.list(listings)) {
      assertThat(left.toList()).singleElement().satisfies(f -> assertThat(f).isDirectory());
    }
    assertThat(tracker.run("requests")).isZero();
    assertThat(tracker.out())
        .as("what it asked")
        .contains("In the last hour: 1 of 2,000 requests;");

    ytdlp("echo 'ERROR: account is private' >&2; exit 1");
    tracker.run("scrape");

    assertThat(tracker.err()).contains("@ann: failed: the account is private");
    assertThat(listings).doesNotExist();
  }

  @Test
  void a_secret_in_a_setting_reaches_nothing_but_the_file_of_options() throws Exception {
    ytdlp(
        """
        env > "$here/environment"; cp "$3" "$here/options"; echo "$@" > "$here/arguments"
        sed 's/^/ERROR: /' "$3" >&2; cat "$here/environment" >&2; exit 1""");
    ProcessBuilder builder = program(List.of("-v", "scrape"));
    builder.environment().put("TRACKER_SCRAPE_RETRY_PAUSE", "0s");
    builder.environment().put("TRACKER_YTDLP_PROXY", "http://l0gin:pr0xy@127.0.0.1:1");
    builder.environment().put("TRACKER_YTDLP_EXTRA_ARGS", "-ps3cret --usern m0ss --twof=123four");
    builder.environment().put("TRACKER_YTDLP_COOKIES", "c00kies.txt");
    Files.writeString(home.resolve("c00kies.txt"), "# Netscape HTTP Cookie File\n");
    Process process = builder.start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();

    assertThat(home.resolve("options")).content().contains("l0gin:pr0xy", "s3cret", "m0ss");
    assertThat(text("said")).contains("@ann: failed");
    assertThat(text("logs/tracker.log")).contains("listing ends account=\"@ann\"");
    for (String file :
        List.of(
            "said",
            "environment",
            "arguments",
            "tracker.db",
            "tracker.db.lock",
            "logs/tracker.log")) {
      assertThat(text(file))
          .as(file)
          .doesNotContain("l0gin", "pr0xy", "s3cret", "m0ss", "123four", "c00kies");
    }
  }

  @Test
  void install_and_update_make_environments_with_the_python_on_the_path() throws Exception {
    python("2026.08.19");
    assertThat(run("yt-dlp", "install")).as(text("said")).isZero();
    assertThat(text("said")).contains("Installed yt-dlp 2026.08.19\n", "/.yt-dlp/env-");

    python("2026.10.01");
    assertThat(run("-q", "yt-dlp", "update")).as(text("said")).isZero();
    assertThat(text("said").strip()).matches(".*/[.]yt-dlp/env-[^/]+/bin/yt-dlp");
    assertThat(run("yt-dlp", "update")).isZero();
    assertThat(text("said")).contains("yt-dlp 2026.10.01 is the newest already");

    Files.writeString(home.resolve("pip"), "echo 'ERROR: No route to host' >&2; exit 1\n");
    assertThat(run("yt-dlp", "update", "--pre")).isEqualTo(ExitCode.YTDLP.value());
    assertThat(text("said")).contains("pip cannot install yt-dlp: ERROR: No route to host; check");
    assertThat(run("-q", "yt-dlp", "version")).as(text("said")).isZero();
    assertThat(text("said")).contains("2026.10.01");
    assertThat(run("yt-dlp", "rollback")).isZero();
    assertThat(text("said")).contains("Back to yt-dlp 2026.08.19");
  }

  private int run(String... arguments) throws Exception {
    ProcessBuilder builder = program(List.of(arguments));
    builder.environment().remove("TRACKER_YTDLP_PATH");
    builder.environment().put("PATH", home.resolve("bin") + ":/usr/bin:/bin");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** A python3 whose pip installs a yt-dlp that says this version. */
  private void python(String version) throws IOException {
    Files.writeString(
        home.resolve("pip"),
        """
        printf '#!/bin/sh\\necho %s\\n' > "$here/yt-dlp"; chmod +x "$here/yt-dlp"
        """
            .formatted(version));
    script(home.resolve("inside"), "here=$(dirname \"$0\"); . '" + home.resolve("pip") + "'");
    script(
        home.resolve("bin/python3"),
        "mkdir -p \"$3/bin\" && cp '" + home.resolve("inside") + "' \"$3/bin/python\"");
  }

  private ProcessBuilder program(List<String> arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Tracker.class.getName(),
                    "--home",
                    home.toString()),
                arguments.stream())
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("said").toFile());
    builder.environment().put("TRACKER_YTDLP_PATH", ytdlp.toString());
    return builder;
  }

  /**
   * @param listing what it does when it is not asked for its version
   */
  private void ytdlp(String listing) throws IOException {
    script(
        ytdlp,
        """
        here=$(cd "$(dirname "$0")" && pwd)
        case "$*" in *--version*) echo 2026.08.19; exit;; esac
        %s
        """
            .formatted(listing));
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String text(String file) throws IOException {
    return Files.readString(home.resolve(file), ISO_8859_1);
  }
}

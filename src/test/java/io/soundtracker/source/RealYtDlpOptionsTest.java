package io.soundtracker.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import io.soundtracker.loopback.RealYtDlp;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real yt-dlp takes its options from the file, and nobody else sees them. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class RealYtDlpOptionsTest {

  private static final ListingRequest ALL =
      new ListingRequest(Handle.parse("@moss.lantern"), Optional.empty(), OptionalInt.empty());
  private static final Limits LIMITS = new Limits(ofSeconds(60), ofSeconds(60), ofSeconds(1));

  @TempDir private Path folder;
  private final YtDlp ytDlp = YtDlp.at(RealYtDlp.path());
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();

  /** A value, and how Python writes it down. */
  static List<Arguments> values() {
    return List.of(
        Arguments.of("Moss 1.0  (x; y)", "'Moss 1.0  (x; y)'"),
        Arguments.of("it's", "\"it's\""),
        Arguments.of("say \"x\"", "'say \"x\"'"),
        Arguments.of("'\"'", "'\\'\"\\''"),
        Arguments.of("# no comment", "'# no comment'"),
        Arguments.of("a\\b\\", "'a\\\\b\\\\'"),
        Arguments.of("two\nlines\r\n", "'two\\nlines\\r\\n'"),
        Arguments.of("\ttab", "'\\ttab'"),
        Arguments.of("Süß 潮 🌊", "'Süß 潮 🌊'"),
        Arguments.of("$HOME ~ `x` %(id)s", "'$HOME ~ `x` %(id)s'"),
        Arguments.of("--no-such", "'--no-such'"),
        Arguments.of("", "''"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void every_value_arrives_as_it_is(String value, String inPython) throws IOException {
    YtDlpOptions options =
        options(
            List.of("--verbose", "--proxy", "http://127.0.0.1:1"), Optional.of(value), List.of());
    Program program = new YtDlpCall(ytDlp, options).program(ALL, folder, Optional.empty());

    String said = ProgramRunner.capture(program).outcome().stderr();

    assertThat(said).contains("'--user-agent', " + inPython + ", '--verbose'");
  }

  @Test
  void a_configuration_of_the_user_is_not_read() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config/yt-dlp"));
    Files.writeString(config.resolve("config"), "--no-such-option\n");
    Program ours = command(List.of("--version")).program(ALL, folder, Optional.empty());
    Program program =
        new Program(
            ours.command(),
            folder,
            Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()),
            LIMITS);

    assertThat(ProgramRunner.capture(program).stdout().strip()).isEqualTo(ytDlp.version());
  }

  @Test
  void further_arguments_win_over_our_own() {
    site.account("@moss.lantern").posts(Invented.posts(40));

    Listing listing = list(hurry("-I", "1:3", "--sleep-requests", "0"), List.of());

    assertThat(listing.videos()).hasSize(3);
  }

  @Test
  void an_option_that_it_does_not_know_is_the_operators_error_and_tells_no_secret() {
    Listing listing = list(List.of("-ps3cret", "--no-such=s3cret"), List.of("s3cret"));

    assertThat(listing.verdict())
        .isEqualTo(new Verdict.Failed(Reason.SETTINGS, "yt-dlp: error: no such option: --no-such"));
    assertThat(list(List.of("--retries", "s3cret"), List.of("s3cret")).verdict())
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed -> {
              assertThat(failed.problem().reason()).isEqualTo(Reason.SETTINGS);
              assertThat(failed.problem().detail()).contains("***").doesNotContain("s3cret");
            });
  }

  @Test
  void no_secret_is_in_a_command_line_or_an_environment_while_it_runs() throws Exception {
    site.account("@moss.lantern").posts(Invented.posts(40)).fails(Fault.hang().onPage(2));
    Path cookies =
        Files.writeString(folder.resolve("moss-c00kies"), "# Netscape HTTP Cookie File\n");
    List<String> secrets =
        List.of(
            "m0ss:pr0xy", "l0gin", "w0rd", "123four", "k3y", "other-c00kies", cookies.toString());
    YtDlpOptions options =
        new YtDlpOptions(
            LIMITS,
            LIMITS,
            hurry("-ul0gin", "--passw", "w0rd", "-2", "123four", "--add-headers", "X:k3y"),
            Optional.of(site.proxyUrl().replace("://", "://m0ss:pr0xy@")),
            Optional.of(cookies),
            Optional.empty(),
            secrets);
    YtDlpSource source =
        new YtDlpSource(ytDlp, options, Reading.TITLES, folder.resolve("work"), Clock.systemUTC());
    List<String> seen = new ArrayList<>();

    Thread lister = new Thread(() -> source.list(ALL));
    lister.start();
    while (lister.isAlive() && site.requests().pages("@moss.lantern").size() < 2) {
      Thread.sleep(50);
    }
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      for (String what : List.of("cmdline", "environ")) {
        seen.add(Files.readString(Path.of("/proc", Long.toString(process.pid()), what)));
      }
    }
    lister.interrupt();
    lister.join();

    assertThat(seen).anyMatch(text -> text.contains("@moss.lantern"));
    assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    assertThat(folder.resolve("work")).doesNotExist();
  }

  private static List<String> hurry(String... more) {
    List<String> all = new ArrayList<>(List.of("--no-check-certificates", "--sleep-requests", "0"));
    all.addAll(List.of(more));
    return all;
  }

  private Listing list(List<String> extraArgs, List<String> secrets) {
    return new YtDlpSource(
            ytDlp,
            options(extraArgs, Optional.empty(), secrets),
            Reading.TITLES,
            folder.resolve("work"),
            Clock.systemUTC())
        .list(ALL);
  }

  private YtDlpCall command(List<String> extraArgs) {
    return new YtDlpCall(ytDlp, options(extraArgs, Optional.empty(), List.of()));
  }

  private YtDlpOptions options(
      List<String> extraArgs, Optional<String> userAgent, List<String> secrets) {
    return new YtDlpOptions(
        LIMITS,
        LIMITS,
        extraArgs,
        Optional.of(site.proxyUrl()),
        Optional.empty(),
        userAgent,
        secrets);
  }
}

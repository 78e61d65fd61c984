package io.soundtracker.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.Tracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, in a process group of its own, for signals. */
final class SeparateTracker {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Path said;
  private final Process process;

  private SeparateTracker(Path said, Process process) {
    this.said = said;
    this.process = process;
  }

  /** Starts a command in a home; what it says goes to the file {@code said} there. */
  static SeparateTracker start(Path home, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A shell may have told its children to ignore these.
                "env",
                "--default-signal=HUP,INT,TERM",
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote", // as the launcher
                "-cp",
                System.getProperty("java.class.path"),
                Tracker.class.getName(),
                "--home",
                home.toString()));
    command.addAll(List.of(arguments));
    Path said = home.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    return new SeparateTracker(said, builder.start());
  }

  /** Its number, and that of its process group. */
  long pid() {
    return process.pid();
  }

  String said() throws IOException {
    return Files.readString(said, UTF_8);
  }

  /** Waits for a file that something of it makes. */
  SeparateTracker awaitFile(Path file) throws InterruptedException, IOException {
    long start = System.nanoTime();
    while (!Files.exists(file)) {
      assertThat(process.isAlive()).as(said()).isTrue();
      assertThat(since(start)).as("no %s: %s", file, said()).isLessThan(LONGEST);
      Thread.sleep(10);
    }
    return this;
  }

  /** Sends a signal to it alone, such as {@code TERM}; one that has ended hears nothing. */
  void signal(String name) throws IOException, InterruptedException {
    kill(name, Long.toString(pid()));
  }

  /** Sends a signal to it and all it started, as a terminal does. */
  void signalAll(String name) throws IOException, InterruptedException {
    kill(name, "-" + pid());
  }

  private static void kill(String name, String whom) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", name, "--", whom)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  int exitCode() throws InterruptedException, IOException {
    assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
    return process.exitValue();
  }

  /** The exit code, which has to come within ten seconds. */
  int exitCodeSoon() throws InterruptedException, IOException {
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ten seconds later: %s", said()).isTrue();
    return process.exitValue();
  }

  /** Ends it whatever it does. */
  void destroy() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The command lines of processes that a run in this home started and that are still running. */
  static List<String> leftIn(Path home) throws IOException {
    List<String> left = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path each : processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        if (read(each, "environ").contains("TMPDIR=" + home + "/")
            && !read(each, "stat").contains(") Z ")) {
          left.add(each + " " + read(each, "cmdline").replace('\0', ' '));
        }
      }
    }
    return left;
  }

  private static String read(Path process, String file) {
    try {
      return Files.readString(process.resolve(file), ISO_8859_1);
    } catch (IOException e) {
      return ""; // gone meanwhile
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}

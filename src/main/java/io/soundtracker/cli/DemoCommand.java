package io.soundtracker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    description = {
      "Shows the whole job on an invented network: reads recorded listings of four days through the"
          + " very code that reads yt-dlp, prints the top sounds, the exclusive songs, what is newly"
          + " known of them and what is rising, and writes a report in every format.",
      "Works in a home of its own, output/demo, which is made anew each time; needs no network."
    },
    footer = {"%nExample:", "  tracker demo"})
final class DemoCommand implements Callable<Integer> {

  /** What an analyst would type; the reports come last, so that their paths stand at the end. */
  private static final List<String> COMMANDS =
      List.of(
          "init-db --seed",
          "aggregate --top 10",
          "find-exclusive",
          "find-exclusive --changes 2026-10-31",
          "rising",
          "report all");

  private static final Map<String, String> SETTINGS =
      Map.of("TRACKER_RUN_REPORT_FORMATS", "links md xlsx html csv json");

  private final Program program;

  DemoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Path home = program.home().resolve("output").resolve("demo");
    makeAnew(home);
    Surroundings surroundings = surroundingsOf(home);
    for (String command : COMMANDS) {
      program.tell("\n$ tracker " + command);
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.addAll(program.chattiness());
      int code = new TrackerCli(surroundings).execute(words.toArray(String[]::new));
      if (code != ExitCode.DONE.value()) {
        return code;
      }
    }
    return ExitCode.DONE.value();
  }

  /** The demo's world: its own home, no settings but its own, and the clock of the recording. */
  private Surroundings surroundingsOf(Path home) {
    Surroundings real = program.surroundings();
    return new Surroundings(
        SETTINGS,
        Optional.of(home),
        Seed.clockOfLastDay(real.clock()),
        real.in(),
        real.out(),
        real.err(),
        real.columns(),
        real.asksPerson(),
        real.screen());
  }

  private static void makeAnew(Path home) {
    try {
      Files.createDirectories(home.resolve("config"));
      for (String name : List.of("tracker.db", "tracker.db-wal", "tracker.db-shm")) {
        Files.deleteIfExists(home.resolve(name));
      }
    } catch (IOException e) {
      throw new OutputException(
          "Could not make the demo's home " + home + ": " + e.getMessage(), e);
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkReports;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Window;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.Theme;
import io.soundtracker.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = {
      "Shows the whole job on an invented network: reads recorded listings of four days through the"
          + " very code that reads yt-dlp, prints the top sounds and the exclusive songs, and writes"
          + " a report in every format.",
      "Works in a home of its own, output/demo, which is made anew each time; needs no network."
    },
    footer = {"%nExample:", "  tracker demo"})
final class DemoCommand implements Callable<Integer> {

  private final Program program;

  DemoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Path home = program.home().resolve("output").resolve("demo");
    makeAnew(home);
    Surroundings surroundings = surroundingsOf(home);
    TrackerCli tracker = new TrackerCli(surroundings);
    for (String[] command :
        new String[][] {{"init-db", "--seed"}, {"aggregate", "--top", "10"}, {"find-exclusive"}}) {
      program.tell("\n$ tracker %s".formatted(String.join(" ", command)));
      int code = tracker.execute(command);
      if (code != ExitCode.DONE.value()) {
        return code;
      }
    }
    program.tell("\nReports:");
    writeReports(new Program(surroundings, new GlobalOptions()));
    return ExitCode.DONE.value();
  }

  /** The demo's world: its own home, no settings from outside, and the clock of the recording. */
  private Surroundings surroundingsOf(Path home) {
    Surroundings real = program.surroundings();
    return new Surroundings(
        Map.of(),
        Optional.of(home),
        Seed.clockOfLastDay(real.clock()),
        real.in(),
        real.out(),
        real.err(),
        real.columns(),
        real.asksPerson(),
        real.showsProgress());
  }

  private static void makeAnew(Path home) {
    try {
      Files.createDirectories(home.resolve("config"));
      for (String name : new String[] {"tracker.db", "tracker.db-wal", "tracker.db-shm"}) {
        Files.deleteIfExists(home.resolve(name));
      }
    } catch (IOException e) {
      throw new OutputException(
          "Could not make the demo's home " + home + ": " + e.getMessage(), e);
    }
  }

  private static void writeReports(Program demo) {
    try (Database database = demo.openDatabase()) {
      NetworkReport report =
          new NetworkReports(database, demo.coverages(database), demo.clock())
              .of(PostFilter.of(Window.all(demo.settings().zone())));
      ReportFiles files = new ReportFiles(demo);
      Path folder = demo.settings().output();
      for (ReportFormat format : ReportFormat.values()) {
        files.write(
            report, format, Theme.NETWORK, folder.resolve("sound-report" + format.ending()));
      }
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.store.SqliteLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher runs once after a build, so that later starts are fast: unpacks SQLite's
 * machine code, and runs typical commands for nobody, while the Java machine notes the classes.
 */
public final class Rehearsal {

  private static final List<String> COMMANDS =
      List.of(
          "--help",
          "init-db",
          "accounts add @rehearsal @rehearsal.too",
          "accounts list",
          "due",
          "accounts deactivate @rehearsal @rehearsal.too",
          "scrape",
          "aggregate");

  /** Commands of whoever has an invented network, and says where. */
  private static final List<String> OF_SAMPLE =
      List.of(
          "init-db --seed",
          "accounts rank",
          "find-exclusive --since 2026-10-01",
          "find-exclusive --since 2026-10-01 --changes 2026-10-30",
          "rising",
          "explain 7701713773958235694",
          "trend --video 7701713773958235694",
          "forecast --dry-run",
          "report --format html --since 2026-10-01");

  private Rehearsal() {}

  /**
   * Unpacks, and runs all commands.
   *
   * @param arguments a file for SQLite's machine code, and a new folder that becomes a home
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Class.forName("io.soundtracker.Tracker"); // what it does is not done here, but each time later
    Surroundings.ofProcess();
    SqliteLibrary.unpackTo(Path.of(arguments[0]));
    Path home = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(
        Files.createDirectory(home.resolve("config")).resolve("tracker.yaml"),
        "zone: UTC\nscrape:\n  older_than: 20h\n");
    run(home, COMMANDS, List.of());
    Path sample = Files.createDirectory(home.resolve("sample"));
    Path database = sample.resolve("tracker.db");
    run(sample, OF_SAMPLE, List.of("--home", sample.toString(), "--db", database.toString()));
  }

  private static void run(Path home, List<String> commands, List<String> options) {
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.addAll(options);
      int code = new TrackerCli(surroundings(home)).execute(words.toArray(String[]::new));
      if (code != ExitCode.DONE.value()) {
        throw new IllegalStateException("'%s' ended with %d".formatted(command, code));
      }
    }
  }

  private static Surroundings surroundings(Path home) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        Map.of("LANG", "C.UTF-8"), // not the real one, which may name somebody's home
        Optional.of(home),
        Clock.systemUTC(),
        new BufferedReader(Reader.nullReader()),
        nowhere,
        nowhere,
        Optional.empty(),
        false,
        Optional.empty());
  }
}

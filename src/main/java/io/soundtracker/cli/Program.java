package io.soundtracker.cli;

import io.soundtracker.analysis.Coverages;
import io.soundtracker.config.LoadedSettings;
import io.soundtracker.config.Origin;
import io.soundtracker.config.Settings;
import io.soundtracker.config.SettingsException;
import io.soundtracker.config.SettingsLoader;
import io.soundtracker.config.SettingsProblem;
import io.soundtracker.report.EngagementBounds;
import io.soundtracker.report.Tables;
import io.soundtracker.store.Database;
import io.soundtracker.store.DatabaseFile;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What every command works with: the home, its settings and database, and where to print. */
final class Program {

  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final LiveLines live;
  private Optional<CommandLog> log = Optional.empty(); // kept by commands that do something
  private Optional<EndOnSignal> signals = Optional.empty(); // awaited by those that take long
  private Settings settings; // loaded at first use, since not every command needs any

  Program(Surroundings surroundings, GlobalOptions options) {
    this.surroundings = surroundings;
    this.options = options;
    this.live = new LiveLines(surroundings.err());
  }

  /**
   * The folder that holds {@code config/}: {@code --home}, else TRACKER_HOME, else the launcher's.
   */
  Path home() {
    Path home =
        options
            .home()
            .or(
                () ->
                    Optional.ofNullable(surroundings.environment().get("TRACKER_HOME"))
                        .map(Path::of))
            .or(surroundings::launcherFolder)
            .orElse(Path.of(""))
            .toAbsolutePath()
            .normalize();
    if (!Files.isDirectory(home)) {
      throw new UsageException(
          "The home " + home + " is not a folder: name one that is with --home or TRACKER_HOME");
    }
    return home;
  }

  /** The effective settings, checked as a whole. */
  LoadedSettings loadedSettings() {
    return loadedSettings(Map.of());
  }

  /**
   * The effective settings.
   *
   * @param overrides values of this command's own options, by settings key
   */
  LoadedSettings loadedSettings(Map<String, String> overrides) {
    Map<String, String> all = new HashMap<>(overrides);
    options.database().ifPresent(path -> all.put("database", path.toAbsolutePath().toString()));
    try {
      return SettingsLoader.load(home(), surroundings.environment(), all);
    } catch (SettingsException e) {
      if (e.problems().stream().allMatch(problem -> problem.where() instanceof Origin.Option)) {
        throw new UsageException(
            e.problems().stream().map(SettingsProblem::message).collect(Collectors.joining("\n")),
            e);
      }
      throw e;
    }
  }

  Settings settings() {
    if (settings == null) {
      settings = loadedSettings().settings();
    }
    return settings;
  }

  DatabaseFile databaseFile() {
    return new DatabaseFile(settings().database());
  }

  Database openDatabase() {
    return Database.open(settings().database());
  }

  /** How much of a window was read; an account counts as current for two scraping intervals. */
  Coverages coverages(Database database) {
    return new Coverages(database, settings().scrape().olderThan().multipliedBy(2), clock());
  }

  /** Results as tables, in the configured zone and with the configured engagement bounds. */
  Tables tables() {
    return new Tables(settings().zone(), engagementBounds());
  }

  EngagementBounds engagementBounds() {
    Settings.Engagement engagement = settings().engagement();
    return new EngagementBounds(engagement.high(), engagement.medium());
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Clock clock() {
    return surroundings.clock();
  }

  /** Data goes here. */
  PrintStream out() {
    return surroundings.out();
  }

  /** Prints a line for people to standard error, unless they asked for quiet. */
  void tell(String line) {
    log.ifPresent(kept -> kept.told(line));
    if (!options.quiet()) {
      print(line);
    }
  }

  /** Prints a table for people to standard error, unless they asked for quiet. */
  void tell(TextTable table) {
    if (!options.quiet()) {
      table.print(surroundings.err(), surroundings.screen().map(Surroundings.Screen::columns));
    }
  }

  /** Prints a line to standard error that has to be read. */
  void warn(String line) {
    log.ifPresent(kept -> kept.warned(line));
    print(line);
  }

  private void printIfVerbose(String line) {
    if (options.verbose()) {
      print(line);
    }
  }

  private void print(String text) {
    int width = surroundings.screen().map(Surroundings.Screen::columns).orElse(Integer.MAX_VALUE);
    live.above(
        () -> {
          surroundings.out().flush(); // on a terminal both come in the order they were said in
          for (String line : text.split("\n", -1)) {
            Paragraph.lines(line, width).forEach(surroundings.err()::println);
          }
        });
  }

  /** Lines on standard error that are drawn anew in place, below all that is said. */
  LiveLines live() {
    return live;
  }

  /**
   * From here to its end, what this command says and does is logged below the home as well. A
   * command that only reads leaves no trace there.
   */
  void keepLog(String command) {
    if (log.isEmpty()) {
      log = Optional.of(CommandLog.begin(home(), settings().log(), command, this::printIfVerbose));
    }
  }

  /** Notes why the command fails; what nobody expected is worth a log in any case. */
  void logFailure(String command, ExitCode code, Exception failure) {
    if (code == ExitCode.UNEXPECTED) {
      try {
        keepLog(command);
      } catch (UsageException | SettingsException e) {
        failure.addSuppressed(e); // no home or no settings, no log
      }
    }
    log.ifPresent(kept -> kept.failed(code, failure));
  }

  /**
   * From here to its end, a signal interrupts this command, which stores what it has and ends soon.
   */
  void awaitSignals() {
    if (signals.isEmpty()) {
      signals = Optional.of(EndOnSignal.begin());
    }
  }

  /** From here on, a signal ends the program at once again. */
  void awaitNoSignals() {
    signals.ifPresent(EndOnSignal::release);
    signals = Optional.empty();
  }

  /** What is answered because of the signal that came; empty if none did. */
  Optional<ExitCode> signalled() {
    return signals.flatMap(EndOnSignal::answer);
  }

  /** Ends a command, and answers the exit code: a signal that came meanwhile is stronger. */
  int end(int exitCode) {
    int answer = signalled().map(ExitCode::value).orElse(exitCode);
    log.ifPresent(kept -> kept.end(answer));
    log = Optional.empty();
    awaitNoSignals();
    return answer;
  }

  /** The terminal that progress may be drawn on, if there is one that somebody watches. */
  Optional<Surroundings.Screen> progressScreen() {
    boolean canDraw = !"dumb".equals(surroundings.environment().get("TERM"));
    return surroundings.screen().filter(screen -> canDraw && !options.quiet());
  }

  /** Whether somebody watches or asked to be told, so that a success is worth a word. */
  boolean isWatched() {
    return surroundings.screen().isPresent() || options.verbose();
  }

  /** The options that name this home and database, for a command that runs others. */
  List<String> location() {
    List<String> given = new ArrayList<>(List.of("--home", home().toString()));
    options
        .database()
        .ifPresent(file -> given.addAll(List.of("--db", file.toAbsolutePath().toString())));
    return given;
  }

  /** The options that say how much is said, for a command that runs others. */
  List<String> chattiness() {
    List<String> given = new ArrayList<>();
    if (options.quiet()) {
      given.add("--quiet");
    }
    if (options.verbose()) {
      given.add("--verbose");
    }
    return given;
  }

  boolean verbose() {
    return options.verbose();
  }

  /** How numbers are drawn. */
  Sparkline bars() {
    return Sparkline.of(surroundings.environment());
  }

  /** Whether output on a terminal may be coloured. */
  Ansi ansi() {
    return surroundings.columns().isPresent() && !surroundings.environment().containsKey("NO_COLOR")
        ? Ansi.ON
        : Ansi.OFF;
  }
}

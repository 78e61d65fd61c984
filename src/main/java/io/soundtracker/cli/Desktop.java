package io.soundtracker.cli;

import io.soundtracker.process.Launch;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramStartException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The desktop that somebody sits at, whose programs can show a file. */
final class Desktop {

  /** A program that fails does so soon; one that shows something stays. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, String> environment;
  private final String system;

  /**
   * @param system the name of the operating system, as Java knows it
   */
  Desktop(Map<String, String> environment, String system) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
  }

  /** Shows a file or folder with the program that the system has for it; answers what it did. */
  String open(Path path) {
    Optional<List<String>> opener = opener();
    if (opener.isEmpty()) {
      return "Not opened, since there is no desktop to show it on: " + path;
    }
    List<String> command =
        Stream.concat(opener.get().stream(), Stream.of(path.toString())).toList();
    try {
      OptionalInt code =
          Launch.of(
              new Program(
                  command, path.getParent(), Map.of(), new Limits(PATIENCE, PATIENCE, PATIENCE)));
      return code.orElse(0) == 0
          ? "Opened with %s: %s".formatted(command.get(0), path)
          : "Not opened: %s answered %d. Open it yourself: %s"
              .formatted(command.get(0), code.getAsInt(), path);
    } catch (ProgramStartException e) {
      return "Not opened: %s. Open it yourself: %s".formatted(e.getMessage(), path);
    }
  }

  private Optional<List<String>> opener() {
    if (system.startsWith("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    } else if (system.startsWith("mac")) {
      return Optional.of(List.of("open"));
    }
    // Without a screen, xdg-open would show the file in this terminal.
    return Stream.of("DISPLAY", "WAYLAND_DISPLAY").anyMatch(environment::containsKey)
        ? onSearchPath("xdg-open").map(program -> List.of(program.toString()))
        : Optional.empty();
  }

  private Optional<Path> onSearchPath(String program) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

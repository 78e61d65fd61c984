package io.soundtracker.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes. */
final class GlobalOptions {

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder that holds config/ (else TRACKER_HOME, else the launcher's folder).")
  private Path home;

  @Option(
      names = "--db",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Database file (else the setting 'database').")
  private Path database;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print nothing but data and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more: what is done, and the whole of an unexpected error.")
  private boolean verbose;

  Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  Optional<Path> database() {
    return Optional.ofNullable(database);
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}

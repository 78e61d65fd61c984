package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The world around one run of the program: what a test replaces, and all that it replaces.
 *
 * @param out data goes here; {@code err} takes everything else
 * @param launcherFolder where the launcher lies, the home if nothing else names one
 * @param columns width of the terminal that standard output goes to; empty if it goes elsewhere
 * @param asksPerson whether standard input is a person at a terminal
 * @param screen the terminal that standard error goes to; empty if it goes elsewhere
 */
public record Surroundings(
    Map<String, String> environment,
    Optional<Path> launcherFolder,
    Clock clock,
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    Optional<Integer> columns,
    boolean asksPerson,
    Optional<Screen> screen) {

  /** What fits on a terminal at once. */
  public record Screen(int columns, int lines) {}

  public Surroundings {
    environment = Map.copyOf(environment);
    requireNonNull(launcherFolder);
    requireNonNull(clock);
    requireNonNull(in);
    requireNonNull(out);
    requireNonNull(err);
    requireNonNull(columns);
    requireNonNull(screen);
  }

  /** The real world. The launcher says what is a terminal, since it can tell for each stream. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        Optional.ofNullable(System.getProperty("tracker.home")).map(Path::of),
        Clock.systemUTC(),
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        property("tracker.stdout.columns"),
        Boolean.getBoolean("tracker.stdin.terminal"),
        property("tracker.stderr.columns")
            .map(columns -> new Screen(columns, property("tracker.stderr.lines").orElse(1))));
  }

  /** The same world, but data goes elsewhere, and to no terminal. */
  Surroundings withOut(PrintStream other) {
    return new Surroundings(
        environment, launcherFolder, clock, in, other, err, Optional.empty(), asksPerson, screen);
  }

  private static Optional<Integer> property(String name) {
    return Optional.ofNullable(Integer.getInteger(name));
  }

  /** UTF-8 whatever the locale says: captions and titles come in every script. */
  private static PrintStream stream(FileDescriptor descriptor, boolean flushEachLine) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        flushEachLine,
        StandardCharsets.UTF_8);
  }
}

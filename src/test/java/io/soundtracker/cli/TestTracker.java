package io.soundtracker.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program as its user meets it: a command line, a home, and what it prints. */
public final class TestTracker {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Clock clock = Clock.systemUTC();
  private Optional<String> answer = Optional.empty();
  private Optional<FakeTerminal> terminal = Optional.empty();

  private TestTracker(Path home) {
    this.home = home;
  }

  public static TestTracker in(Path home) {
    return new TestTracker(home);
  }

  public TestTracker with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public TestTracker at(Clock moment) {
    clock = moment;
    return this;
  }

  public TestTracker at(Instant moment) {
    return at(Clock.fixed(moment, ZoneOffset.UTC));
  }

  /** From now on somebody sits at a terminal and types this line when asked. */
  public TestTracker answering(String line) {
    answer = Optional.of(line);
    return this;
  }

  /** From now on standard error goes to a terminal, and is not kept. */
  TestTracker watchedOn(FakeTerminal screen) {
    terminal = Optional.of(screen);
    return this;
  }

  /**
   * Runs one command and answers its exit code; what it prints replaces what was printed before.
   */
  public int run(String... arguments) {
    out.reset();
    err.reset();
    Surroundings surroundings =
        new Surroundings(
            environment,
            Optional.of(home),
            clock,
            new BufferedReader(new StringReader(answer.map(line -> line + "\n").orElse(""))),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            terminal
                .map(FakeTerminal::stream)
                .orElseGet(() -> new PrintStream(err, true, StandardCharsets.UTF_8)),
            Optional.empty(),
            answer.isPresent(),
            terminal.map(FakeTerminal::size));
    return new TrackerCli(surroundings).execute(arguments);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

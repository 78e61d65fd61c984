package io.soundtracker.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.process.LineConsumer.LineEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shell scripts run in a folder of a test, and what they wrote there. */
final class ShellScript {

  static final Duration LONG = Duration.ofMinutes(2);

  /** Far less than the programs here would sleep, far more than a busy machine needs. */
  static final Duration SOON = Duration.ofSeconds(40);

  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  ShellScript(Path folder) {
    this.folder = folder;
  }

  /** What the consumer of the lines answers. */
  interface Reaction {
    boolean to(String line);
  }

  Outcome run(String text, Limits limits, Reaction reaction) throws IOException {
    Path script = Files.writeString(folder.resolve("script"), text);
    return ProgramRunner.run(
        new Program(List.of("sh", script.toString()), folder, Map.of(), limits),
        (buffer, offset, length, end) -> {
          String line = new String(buffer, offset, length, UTF_8);
          lines.add(brief(line) + (end == LineEnd.NEWLINE ? "" : " " + end));
          return reaction.to(line);
        });
  }

  /** The lines so far; a line says so if it had no newline. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** So that a failure can be read. */
  private static String brief(String text) {
    return text.length() > 1000 && text.chars().distinct().count() == 1
        ? text.length() + " times " + text.charAt(0)
        : text;
  }

  static boolean sleepFor(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  /** Asserts that no process runs whose number the script wrote to one of these files. */
  void assertAllDead(String... files) {
    assertThat(files)
        .allSatisfy(
            file -> {
              String pid = Files.readString(folder.resolve(file)).strip();
              // One that has ended and was not yet taken notice of has a handle, but no command.
              assertThat(
                      ProcessHandle.of(Long.parseLong(pid))
                          .filter(ProcessHandle::isAlive)
                          .flatMap(process -> process.info().command()))
                  .isEmpty();
            });
  }
}

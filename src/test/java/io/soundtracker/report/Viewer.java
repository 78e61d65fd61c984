package io.soundtracker.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs programs that people read reports with. */
record Viewer(Path folder) {

  /** Skipped where the program is missing, unless the check demands that nothing is skipped. */
  static String program(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    if (!found && Boolean.getBoolean("tools.required")) {
      throw new AssertionError("Not installed: " + name);
    }
    Assumptions.assumeTrue(found, "Not installed: " + name);
    return name;
  }

  /** What a program says until it ends. */
  String run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Still running after two minutes: " + command.get(0));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Outcome.Ending;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Python environment with yt-dlp in it, in a folder of its own. */
record PythonEnvironment(Path folder) {

  private static final String PACKAGE = "yt-dlp[default,curl-cffi]";
  private static final Duration LONGEST_STEP = Duration.ofMinutes(15);

  PythonEnvironment {
    requireNonNull(folder);
  }

  /**
   * Makes one with the newest release in it. Leaves nothing behind if that fails.
   *
   * @param folder is there not yet
   * @param python the interpreter to make it with, a path or a name on the search path
   * @param nightly takes the newest of all, not only of the stable releases
   * @param progress is told in a line what is being done
   * @throws YtDlpException if it cannot be made, or its yt-dlp does not run
   */
  static PythonEnvironment make(
      Path folder, String python, boolean nightly, Consumer<String> progress) throws IOException {
    PythonEnvironment made = new PythonEnvironment(Files.createDirectory(folder));
    try {
      progress.accept("Making a Python environment in " + folder);
      made.run(
          List.of(python, "-m", "venv", folder.toString()),
          "Python cannot make an environment",
          "install Python 3 with its venv module (Debian: apt-get install python3-venv)");
      progress.accept("Installing " + PACKAGE + " (this takes a minute)");
      made.run(
          made.pip(nightly),
          "pip cannot install yt-dlp",
          "check the network, or name a yt-dlp that was installed otherwise: tracker yt-dlp use PATH");
      made.ytDlp();
      return made;
    } catch (RuntimeException e) {
      try {
        made.delete();
      } catch (IOException leftOver) {
        e.addSuppressed(leftOver);
      }
      throw e;
    }
  }

  /**
   * The yt-dlp in it.
   *
   * @throws YtDlpException if it does not run
   */
  YtDlp ytDlp() {
    return YtDlp.at(executable());
  }

  Path executable() {
    return program("yt-dlp");
  }

  void delete() throws IOException {
    FolderTree.delete(folder);
  }

  private Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private List<String> pip(boolean nightly) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program("python").toString(), "-m", "pip", "install", "--quiet"));
    command.addAll(List.of("--no-input", "--disable-pip-version-check"));
    if (nightly) {
      command.add("--pre");
    }
    command.add(PACKAGE);
    return command;
  }

  private void run(List<String> command, String trouble, String remedy) {
    Captured result;
    try {
      result =
          ProgramRunner.capture(
              new Program(
                  command,
                  folder,
                  Map.of("LC_ALL", "C.UTF-8"),
                  new Limits(LONGEST_STEP, LONGEST_STEP, Duration.ofSeconds(5))));
    } catch (ProgramStartException e) {
      throw new YtDlpException("%s: %s; %s".formatted(trouble, e.getMessage(), remedy), e);
    }
    if (result.outcome().ending() != Ending.EXITED) {
      throw new YtDlpException(
          "%s: it was ended (%s); what was in use before still is"
              .formatted(trouble, result.outcome().ending()));
    }
    if (result.outcome().exitCode().orElse(1) != 0) {
      // venv explains itself on standard output, pip on standard error.
      String said =
          result.outcome().stderr().isBlank() ? result.stdout() : result.outcome().stderr();
      throw new YtDlpException("%s: %s; %s".formatted(trouble, decisiveLine(said), remedy));
    }
  }

  private static String decisiveLine(String said) {
    List<String> lines = said.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.startsWith("ERROR") || line.startsWith("Error"))
        .findFirst()
        .or(() -> lines.stream().reduce((first, last) -> last))
        .orElse("it says nothing");
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Captured;
import io.soundtracker.process.Limits;
import io.soundtracker.process.Outcome.Ending;
import io.soundtracker.process.Program;
import io.soundtracker.process.ProgramRunner;
import io.soundtracker.process.ProgramStartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The program's private Python environment with yt-dlp in it, below the home. Each installation is
 * a folder of its own; the link {@code current} leads to the one in use, and the one before it
 * stays.
 */
public final class YtDlpEnvironment {

  private static final String PACKAGE = "yt-dlp[default,curl-cffi]";
  private static final String PREFIX = "env-";
  private static final String CURRENT = "current";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration LONGEST_STEP = Duration.ofMinutes(15);

  private final Path folder;
  private final String python;
  private final Clock clock;

  /**
   * @param home the program's home
   */
  public YtDlpEnvironment(Path home, Clock clock) {
    this(home, "python3", clock);
  }

  /**
   * @param python the interpreter to make the environment with, a path or a name on the search path
   */
  YtDlpEnvironment(Path home, String python, Clock clock) {
    this.folder = folderIn(home);
    this.python = requireNonNull(python);
    this.clock = requireNonNull(clock);
  }

  /** Where the yt-dlp in use lies, whether there is one or not. */
  static Path executableIn(Path home) {
    return in(folderIn(home).resolve(CURRENT), "yt-dlp");
  }

  private static Path folderIn(Path home) {
    return home.toAbsolutePath().resolve(".yt-dlp");
  }

  /**
   * Installs the newest yt-dlp and puts it in use. Until it has said its version, the one before it
   * stays in use; also when this is interrupted.
   *
   * @param progress is told in a line what is being done
   * @throws YtDlpException if that fails; the message says what to do
   */
  public YtDlp install(Consumer<String> progress) {
    try {
      Files.createDirectories(folder);
      try (FileChannel file =
              FileChannel.open(
                  folder.resolve("install.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = file.tryLock()) {
        if (lock == null) {
          throw new YtDlpException("yt-dlp is being installed already into " + folder);
        }
        return installLocked(progress);
      }
    } catch (IOException e) {
      throw new YtDlpException("Cannot install yt-dlp into " + folder + ": " + e, e);
    }
  }

  private YtDlp installLocked(Consumer<String> progress) throws IOException {
    Path made = Files.createDirectory(folder.resolve(PREFIX + STAMP.format(clock.instant())));
    YtDlp installed = fill(made, progress);
    Optional<Path> before = current();
    putInUse(made);
    removeAllBut(made, before);
    progress.accept("Installed yt-dlp " + installed.version());
    return new YtDlp(
        in(folder.resolve(CURRENT), "yt-dlp"), installed.version(), installed.releasedOn());
  }

  /** Leaves nothing behind if it fails. */
  private YtDlp fill(Path made, Consumer<String> progress) throws IOException {
    try {
      progress.accept("Making a Python environment in " + made);
      run(
          List.of(python, "-m", "venv", made.toString()),
          "Python cannot make an environment",
          "install Python 3 with its venv module (Debian: apt-get install python3-venv)");
      progress.accept("Installing " + PACKAGE + " (this takes a minute)");
      run(
          List.of(
              in(made, "python").toString(),
              "-m",
              "pip",
              "install",
              "--quiet",
              "--no-input",
              "--disable-pip-version-check",
              PACKAGE),
          "pip cannot install yt-dlp",
          "check the network, or set ytdlp.path to a yt-dlp that was installed otherwise");
      return YtDlp.at(in(made, "yt-dlp"));
    } catch (RuntimeException e) {
      try {
        FolderTree.delete(made);
      } catch (IOException leftOver) {
        e.addSuppressed(leftOver);
      }
      throw e;
    }
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

  private Optional<Path> current() throws IOException {
    Path link = folder.resolve(CURRENT);
    return Files.isSymbolicLink(link)
        ? Optional.of(folder.resolve(Files.readSymbolicLink(link)))
        : Optional.empty();
  }

  private void putInUse(Path made) throws IOException {
    Path next = folder.resolve(CURRENT + ".next");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, made.getFileName());
    Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeAllBut(Path made, Optional<Path> before) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others =
          all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(path -> !path.equals(made) && !before.equals(Optional.of(path)))
              .toList();
    }
    for (Path other : others) {
      FolderTree.delete(other);
    }
  }

  private static Path in(Path environment, String program) {
    return environment.resolve("bin").resolve(program);
  }
}

package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's private Python environments with yt-dlp in them, below the home. Each installation
 * is a folder of its own. The link {@code current} leads to the one in use, and {@code previous} to
 * the one to go back to: the last that was in use and has listed something, if any has.
 */
public final class YtDlpEnvironments {

  /** Where they are, below the home. */
  static final String FOLDER = ".yt-dlp";

  private static final Logger LOG = LoggerFactory.getLogger(YtDlpEnvironments.class);
  private static final String PREFIX = "env-";
  private static final String CURRENT = "current";
  private static final String PREVIOUS = "previous";
  private static final String HAS_LISTED = "has-listed";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String python;
  private final Clock clock;

  /**
   * @param home the program's home
   */
  public YtDlpEnvironments(Path home, Clock clock) {
    this(home, "python3", clock);
  }

  /**
   * @param python the interpreter to make environments with, a path or a name on the search path
   */
  YtDlpEnvironments(Path home, String python, Clock clock) {
    this.folder = home.toAbsolutePath().resolve(FOLDER);
    this.python = requireNonNull(python);
    this.clock = requireNonNull(clock);
  }

  /** The yt-dlp in use, by the folder where it will stay; whether it runs is not checked. */
  public Optional<Path> current() {
    return linked(CURRENT)
        .map(PythonEnvironment::executable)
        .filter(executable -> Files.exists(executable));
  }

  /** The yt-dlp that {@link #rollback} would return to; empty also if it no longer runs. */
  public Optional<YtDlp> previous() {
    return before().flatMap(environment -> ifItRuns(environment.executable()));
  }

  private Optional<PythonEnvironment> before() {
    return linked(PREVIOUS).filter(before -> !linked(CURRENT).equals(Optional.of(before)));
  }

  /**
   * Installs the newest stable yt-dlp, unless there is one already that runs.
   *
   * @param progress is told in a line what is being done
   * @throws YtDlpException if that fails; the message says what to do, and nothing has changed
   */
  public YtDlp install(Consumer<String> progress) {
    return locked(
        () -> {
          Optional<YtDlp> working = working();
          if (working.isEmpty()) {
            return replace(working, made(false, progress), progress);
          }
          progress.accept(
              "yt-dlp %s is installed already; tracker yt-dlp update looks for a newer one"
                  .formatted(working.get().version()));
          return working.get();
        });
  }

  /**
   * Installs the newest stable yt-dlp anew, whatever there is.
   *
   * @param progress is told in a line what is being done
   * @throws YtDlpException if that fails; the message says what to do, and nothing has changed
   */
  public YtDlp reinstall(Consumer<String> progress) {
    return locked(() -> replace(working(), made(false, progress), progress));
  }

  /**
   * Installs the newest yt-dlp and puts it in use. Until it has said its version, the one before
   * stays in use; also when this is interrupted. A session that is running keeps the one that it
   * began with.
   *
   * @param nightly takes the newest of all, not only of the stable releases
   * @param progress is told in a line what is being done
   * @throws YtDlpException if that fails; the message says what to do, and nothing has changed
   */
  public YtDlp update(boolean nightly, Consumer<String> progress) {
    return locked(
        () -> {
          Optional<YtDlp> before = working();
          PythonEnvironment made = made(nightly, progress);
          YtDlp newest = made.ytDlp();
          if (before.filter(old -> old.version().equals(newest.version())).isEmpty()) {
            return replace(before, made, progress);
          }
          made.delete();
          progress.accept(
              "yt-dlp %s is the newest already, and stays in use%s"
                  .formatted(
                      newest.version(),
                      newest.isOld(clock) && !nightly
                          ? "; tracker yt-dlp update --pre gets a nightly one"
                          : ""));
          return before.get();
        });
  }

  /**
   * Puts the yt-dlp in use that was before.
   *
   * @throws YtDlpException if there is none that runs; nothing has changed
   */
  public YtDlp rollback() {
    return locked(
        () -> {
          PythonEnvironment before =
              before()
                  .orElseThrow(
                      () ->
                          new YtDlpException(
                              "There is no yt-dlp to go back to in %s: run tracker yt-dlp update for the newest one, or tracker yt-dlp use PATH for another"
                                  .formatted(folder)));
          YtDlp ytDlp = before.ytDlp();
          link(CURRENT, before);
          Files.delete(folder.resolve(PREVIOUS));
          return ytDlp;
        });
  }

  /** Remembers that a yt-dlp has listed something, if it is one in a private environment. */
  static void noteListing(Path executable) {
    if (!executable.toString().contains("/" + FOLDER + "/" + PREFIX)) {
      return;
    }
    Path mark = executable.resolveSibling("..").resolve(HAS_LISTED).normalize();
    try {
      if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    } catch (IOException e) {
      LOG.warn("It could not be noted that {} lists: {}", executable, e.toString());
    }
  }

  private PythonEnvironment made(boolean nightly, Consumer<String> progress) throws IOException {
    Path place = folder.resolve(PREFIX + STAMP.format(clock.instant()));
    return PythonEnvironment.make(place, python, nightly, progress);
  }

  private YtDlp replace(Optional<YtDlp> before, PythonEnvironment made, Consumer<String> progress)
      throws IOException {
    YtDlp newest = made.ytDlp();
    Optional<PythonEnvironment> replaced = linked(CURRENT);
    if (replaced.isPresent() && (hasListed(replaced.get()) || linked(PREVIOUS).isEmpty())) {
      link(PREVIOUS, replaced.get());
    }
    link(CURRENT, made);
    removeUnused(replaced);
    progress.accept(
        "Installed yt-dlp "
            + newest.version()
            + before.map(old -> " in the place of " + old.version()).orElse(""));
    return newest;
  }

  private Optional<YtDlp> working() {
    return current().flatMap(YtDlpEnvironments::ifItRuns);
  }

  private static Optional<YtDlp> ifItRuns(Path executable) {
    try {
      return Optional.of(YtDlp.at(executable));
    } catch (YtDlpException e) {
      LOG.info("Of no use: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean hasListed(PythonEnvironment environment) {
    return Files.exists(environment.folder().resolve(HAS_LISTED));
  }

  private Optional<PythonEnvironment> linked(String name) {
    Path link = folder.resolve(name);
    try {
      return Files.isSymbolicLink(link) && Files.isDirectory(link)
          ? Optional.of(new PythonEnvironment(folder.resolve(Files.readSymbolicLink(link))))
          : Optional.empty();
    } catch (IOException e) {
      throw new YtDlpException("Cannot read " + link + ": " + e, e);
    }
  }

  private void link(String name, PythonEnvironment environment) throws IOException {
    Path next = folder.resolve(name + ".next");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, environment.folder().getFileName());
    Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * @param replaced a session that is running may still need it
   */
  private void removeUnused(Optional<PythonEnvironment> replaced) throws IOException {
    List<PythonEnvironment> used =
        Stream.of(replaced, linked(CURRENT), linked(PREVIOUS)).flatMap(Optional::stream).toList();
    List<PythonEnvironment> unused;
    try (Stream<Path> all = Files.list(folder)) {
      unused =
          all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .map(PythonEnvironment::new)
              .filter(environment -> !used.contains(environment))
              .toList();
    }
    for (PythonEnvironment environment : unused) {
      try {
        environment.delete();
      } catch (IOException e) {
        LOG.warn("{} could not be removed: {}", environment.folder(), e.toString());
      }
    }
  }

  private interface Work {
    YtDlp done() throws IOException;
  }

  private YtDlp locked(Work work) {
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
        return work.done();
      }
    } catch (IOException e) {
      throw new YtDlpException("Cannot change the yt-dlp in " + folder + ": " + e, e);
    }
  }
}

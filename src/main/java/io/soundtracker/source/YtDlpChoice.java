package io.soundtracker.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The yt-dlp that somebody chose with {@code tracker yt-dlp use}, remembered below the home. */
public final class YtDlpChoice {

  private final Path file;

  /**
   * @param home the program's home
   */
  public YtDlpChoice(Path home) {
    file = home.toAbsolutePath().resolve(YtDlpEnvironments.FOLDER).resolve("chosen");
  }

  /** The chosen one, whether it is still there or not. */
  public Optional<Path> path() {
    try {
      return Files.exists(file)
          ? Optional.of(Path.of(Files.readString(file).stripTrailing()))
          : Optional.empty();
    } catch (IOException e) {
      throw trouble("read", e);
    }
  }

  /**
   * Chooses one.
   *
   * @throws YtDlpException if it does not run or cannot list, or the choice cannot be kept
   */
  public YtDlp choose(Path executable) {
    YtDlp ytDlp = new YtDlpPlace(YtDlpPlace.Why.CHOSEN, executable).ableToList();
    try {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, ytDlp.executable().toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw trouble("write", e);
    }
    return ytDlp;
  }

  /** Goes back to no choice. */
  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw trouble("remove", e);
    }
  }

  private YtDlpException trouble(String doing, IOException e) {
    return new YtDlpException("Cannot " + doing + " the choice of yt-dlp in " + file + ": " + e, e);
  }
}

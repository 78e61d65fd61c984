package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the yt-dlp to use is, and why that one. Whether it runs is another question.
 *
 * @param executable a full path
 */
public record YtDlpPlace(Why why, Path executable) {

  /** What makes it the one to use, the strongest first. */
  public enum Why {
    SETTING(
        "the setting ytdlp.path names it",
        "set ytdlp.path to one that does, or to auto for one of the program's own"),
    CHOSEN(
        "tracker yt-dlp use chose it",
        "run tracker yt-dlp use PATH with one that does, or tracker yt-dlp use auto for one of the"
            + " program's own"),
    PRIVATE("it is in the private environment", "run tracker yt-dlp update"),
    SEARCH_PATH(
        "it is the first one on PATH", "run tracker yt-dlp update for one of the program's own");

    private final String inWords;
    private final String remedy;

    Why(String inWords, String remedy) {
      this.inWords = inWords;
      this.remedy = remedy;
    }

    public String inWords() {
      return inWords;
    }

    /** What to do where it does not work. */
    String remedy() {
      return remedy;
    }
  }

  private static final String NAME = "yt-dlp";
  private static final DateTimeFormatter RELEASE =
      DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT);

  public YtDlpPlace {
    requireNonNull(why);
    executable = executable.toAbsolutePath();
  }

  /**
   * Finds it: what the setting says, else what was chosen, else that of the private environment,
   * else the first on the search path.
   *
   * @param setting the setting ytdlp.path
   * @param searchPath folders as in the environment variable PATH
   */
  public static Optional<YtDlpPlace> find(
      Optional<Path> setting,
      YtDlpChoice choice,
      YtDlpEnvironments environments,
      String searchPath) {
    return place(Why.SETTING, setting)
        .or(() -> place(Why.CHOSEN, choice.path()))
        .or(() -> place(Why.PRIVATE, environments.current()))
        .or(() -> place(Why.SEARCH_PATH, firstOn(searchPath)));
  }

  private static Optional<YtDlpPlace> place(Why why, Optional<Path> executable) {
    return executable.map(path -> new YtDlpPlace(why, path));
  }

  private static Optional<Path> firstOn(String searchPath) {
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, NAME))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * The yt-dlp there.
   *
   * @throws YtDlpException if it does not run; the message says what to do
   */
  public YtDlp ytDlp() {
    try {
      return YtDlp.at(executable);
    } catch (YtDlpException e) {
      throw new YtDlpException(e.getMessage() + "; " + why.remedy(), e);
    }
  }

  /**
   * The yt-dlp there, to list with.
   *
   * @throws YtDlpException if it does not run or is too old for that; the message says what to do
   */
  public YtDlp ableToList() {
    YtDlp ytDlp = ytDlp();
    if (!ytDlp.lists()) {
      throw new YtDlpException(
          "yt-dlp %s at %s cannot list today's TikTok profiles: it needs at least %s; %s"
              .formatted(ytDlp.version(), executable, RELEASE.format(YtDlp.OLDEST), why.remedy()));
    }
    return ytDlp;
  }
}

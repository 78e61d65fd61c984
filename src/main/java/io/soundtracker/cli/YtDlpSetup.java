package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.process.Limits;
import io.soundtracker.source.OriginalSoundTitles;
import io.soundtracker.source.VideoSource;
import io.soundtracker.source.YtDlp;
import io.soundtracker.source.YtDlpChoice;
import io.soundtracker.source.YtDlpEnvironments;
import io.soundtracker.source.YtDlpOptions;
import io.soundtracker.source.YtDlpPlace;
import io.soundtracker.source.YtDlpSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The yt-dlp that the settings mean, and what may be done about it. */
final class YtDlpSetup {

  /** Between asking a listing to end and ending it. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Program program;

  YtDlpSetup(Program program) {
    this.program = program;
  }

  /** A source that lists with yt-dlp, which is installed first if none is configured or found. */
  VideoSource source(Settings settings) {
    YtDlp ytDlp =
        place(settings)
            .map(YtDlpPlace::ableToList)
            .orElseGet(
                () -> {
                  program.tell("No yt-dlp is configured or found: installing one.");
                  return environments().install(program::tell);
                });
    YtDlpOptions options =
        new YtDlpOptions(
            limits(settings, settings.scrape().timeout()),
            limits(settings, settings.scrape().fullTimeout()),
            settings.ytdlp().extraArgs(),
            settings.ytdlp().proxy(),
            settings.ytdlp().cookies(),
            settings.ytdlp().userAgent(),
            settings.ytdlp().secrets());
    return new YtDlpSource(
        ytDlp,
        options,
        OriginalSoundTitles.bundledAnd(settings.scrape().originalSoundTitles()),
        workspace(settings),
        program.clock());
  }

  /** Where listings have their temporary folders. */
  static Path workspace(Settings settings) {
    Path database = settings.database();
    return database.resolveSibling(database.getFileName() + ".listings");
  }

  private static Limits limits(Settings settings, Duration wall) {
    return new Limits(wall, settings.scrape().idleTimeout(), GRACE);
  }

  /** Where the yt-dlp is that these settings mean. */
  Optional<YtDlpPlace> place(Settings settings) {
    return YtDlpPlace.find(
        settings.ytdlp().path(),
        choice(),
        environments(),
        program.surroundings().environment().getOrDefault("PATH", ""));
  }

  YtDlpEnvironments environments() {
    return new YtDlpEnvironments(program.home(), program.clock());
  }

  YtDlpChoice choice() {
    return new YtDlpChoice(program.home());
  }

  /**
   * Prints where a yt-dlp is that was just put in its place, and says so if another is used
   * nevertheless.
   */
  void print(YtDlp changed) {
    program.out().println(changed.executable());
    place(program.settings())
        .filter(used -> !used.executable().equals(changed.executable()))
        .ifPresent(
            used ->
                program.warn(
                    "Not used, however: %s is, since %s"
                        .formatted(used.executable(), used.why().inWords())));
  }
}

package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.process.Limits;
import io.soundtracker.source.VideoSource;
import io.soundtracker.source.YtDlp;
import io.soundtracker.source.YtDlpEnvironment;
import io.soundtracker.source.YtDlpOptions;
import io.soundtracker.source.YtDlpSource;
import java.nio.file.Path;
import java.time.Duration;

/** Finds the yt-dlp that the settings mean, or fetches one where there is none. */
final class YtDlpSetup {

  /** Between asking a listing to end and ending it. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Program program;

  YtDlpSetup(Program program) {
    this.program = program;
  }

  /** A source that lists with yt-dlp, which is installed first if none is configured or found. */
  VideoSource source(Settings settings) {
    String searchPath = program.surroundings().environment().getOrDefault("PATH", "");
    YtDlp ytDlp =
        YtDlp.find(settings.ytdlp().path(), program.home(), searchPath)
            .orElseGet(
                () -> {
                  program.tell("No yt-dlp is configured or found: installing one.");
                  return install();
                });
    YtDlpOptions options =
        new YtDlpOptions(
            new Limits(settings.scrape().timeout(), settings.scrape().idleTimeout(), GRACE),
            settings.ytdlp().extraArgs(),
            settings.ytdlp().proxy(),
            settings.ytdlp().cookies(),
            settings.ytdlp().userAgent(),
            settings.ytdlp().secrets());
    Path database = settings.database();
    Path workspace = database.resolveSibling(database.getFileName() + ".listings");
    return new YtDlpSource(ytDlp, options, workspace, program.clock());
  }

  /** Installs the newest yt-dlp into the home's private environment. */
  YtDlp install() {
    return new YtDlpEnvironment(program.home(), program.clock()).install(program::tell);
  }
}

package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.log.LogFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What one command leaves in the log file of its home, beside what its work logs itself. */
final class CommandLog {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);

  private final LogFile file;
  private final String command;

  private CommandLog(LogFile file, String command) {
    this.file = file;
    this.command = command;
  }

  /**
   * Opens the log, and says what begins.
   *
   * @param trouble is told once if the log cannot be written
   */
  static CommandLog begin(
      Path home, Settings.Log settings, String command, Consumer<String> trouble) {
    LogFile file =
        LogFile.open(
            home.resolve("logs").resolve("tracker.log"),
            settings.format() == Settings.LogFormat.JSON,
            settings.level(),
            reason -> trouble.accept("The log cannot be written: " + reason));
    LOG.atInfo().addKeyValue("command", command).log("command begins");
    return new CommandLog(file, command);
  }

  void told(String line) {
    LOG.info("said: {}", line);
  }

  void warned(String line) {
    LOG.warn("said: {}", line);
  }

  void failed(ExitCode code, Exception failure) {
    if (code == ExitCode.UNEXPECTED) {
      LOG.error("unexpected failure", failure);
    } else {
      LOG.error("said: {}", failure.getMessage());
    }
  }

  void end(int exitCode) {
    LOG.atInfo()
        .addKeyValue("command", command)
        .addKeyValue("exit_code", exitCode)
        .log("command ends");
    MDC.clear();
    file.close();
  }
}

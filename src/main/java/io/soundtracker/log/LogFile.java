package io.soundtracker.log;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * The log of a home while a job writes it: for its owner alone, a new file each day or 10 MB, 30
 * days and 100 MB in all. A log that cannot be written stops no job; it is told once.
 */
public final class LogFile implements AutoCloseable {

  private static final String PROGRAM = "io.soundtracker";
  private static final FileSize ONE_FILE = FileSize.valueOf("10MB");
  private static final FileSize ALL_FILES = FileSize.valueOf("100MB");
  private static final int DAYS = 30;

  /** One event a line; of what comes from outside, nothing may begin another one. */
  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss, UTC} UTC %-5level %X{session:--} %logger{0}:"
          + " %replace(%msg %kvp){'[\\p{Cntrl}]+', ' '}%n";

  private final LoggerContext context;
  private final StatusListener listener;
  private final Optional<Appender<ILoggingEvent>> appender;

  private LogFile(
      LoggerContext context, StatusListener listener, Optional<Appender<ILoggingEvent>> appender) {
    this.context = context;
    this.listener = listener;
    this.appender = appender;
  }

  /**
   * Opens a log file. If it is open already, as for a job that runs others, both write to it.
   *
   * @param json one JSON document a line instead of text
   * @param level from which on the program's own events are kept; libraries' are from WARN on
   * @param trouble is told once if the log cannot be written
   */
  public static LogFile open(
      Path file, boolean json, org.slf4j.event.Level level, Consumer<String> trouble) {
    requireNonNull(trouble);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    StatusListener listener = once(trouble);
    String name = file.toString();
    if (context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(name) != null) {
      return new LogFile(context, listener, Optional.empty());
    }
    context.getStatusManager().add(listener);
    PrivateFileAppender appender = new PrivateFileAppender();
    appender.setContext(context);
    appender.setName(name);
    appender.setFile(name);
    appender.setEncoder(encoder(context, json));
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(
        escaped(name.replaceFirst("\\.log$", "")) + "-%d{yyyy-MM-dd, UTC}.%i.log");
    rolling.setMaxFileSize(ONE_FILE);
    rolling.setTotalSizeCap(ALL_FILES);
    rolling.setMaxHistory(DAYS);
    appender.setRollingPolicy(rolling);
    if (appender.makeFolder()) {
      rolling.start();
      appender.start();
    }
    loggers(context).forEach(logger -> logger.addAppender(appender));
    context.getLogger(PROGRAM).setLevel(Level.convertAnSLF4JLevel(level));
    return new LogFile(context, listener, Optional.of(appender));
  }

  /** A path as a pattern of file names that means just this path. */
  private static String escaped(String path) {
    return path.replace("%", "\\%").replace("(", "\\(").replace(")", "\\)");
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
    if (json) {
      JsonLines lines = new JsonLines();
      lines.setContext(context);
      lines.start();
      return lines;
    }
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern(PATTERN);
    text.setCharset(java.nio.charset.StandardCharsets.UTF_8);
    text.start();
    return text;
  }

  private static StatusListener once(Consumer<String> trouble) {
    AtomicBoolean told = new AtomicBoolean();
    return status -> {
      if (status.getEffectiveLevel() == Status.ERROR && !told.getAndSet(true)) {
        Throwable cause = status.getThrowable();
        trouble.accept(status.getMessage() + (cause == null ? "" : " (" + cause + ")"));
      }
    };
  }

  private static List<Logger> loggers(LoggerContext context) {
    List<Logger> loggers = new ArrayList<>();
    loggers.add(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
    LogConfigurator.FOR_THE_FILE_ALONE.forEach(name -> loggers.add(context.getLogger(name)));
    return loggers;
  }

  @Override
  public void close() {
    appender.ifPresent(
        open -> {
          loggers(context).forEach(logger -> logger.detachAppender(open));
          context.getLogger(PROGRAM).setLevel(null);
          open.stop();
          context.getStatusManager().remove(listener);
        });
  }
}

package io.soundtracker.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;

/**
 * Warnings, to standard error. What writes them is made when the first one comes, which it hardly
 * ever does: a pattern takes longer to understand than a short command to run.
 */
final class WarningsToConsole extends AppenderBase<ILoggingEvent> {

  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss, UTC} UTC %level %logger{0}: %msg%n";

  private ConsoleAppender<ILoggingEvent> console;

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      if (console == null) {
        console = console();
      }
      console.doAppend(event);
    }
  }

  private ConsoleAppender<ILoggingEvent> console() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(getContext());
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> made = new ConsoleAppender<>();
    made.setContext(getContext());
    made.setTarget("System.err");
    made.setEncoder(encoder);
    made.start();
    return made;
  }
}

package io.soundtracker.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.util.List;
import org.slf4j.Logger;

/**
 * What is logged before any file is: warnings, to standard error, since standard output belongs to
 * data. Found as a service; a file of settings in XML would cost a short command twice the time.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {

  /** These tell people by themselves what must be read: their log is for the file alone. */
  static final List<String> FOR_THE_FILE_ALONE =
      List.of("io.soundtracker.cli", "io.soundtracker.scrape");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getStatusManager().add(new NopStatusListener());
    Appender<ILoggingEvent> console = new WarningsToConsole();
    console.setContext(context);
    console.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    FOR_THE_FILE_ALONE.forEach(name -> context.getLogger(name).setAdditive(false));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}

package io.soundtracker.scrape;

import io.soundtracker.model.Handle;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/** What a session leaves in the log file. Each line of it bears the session's id. */
final class SessionLog {

  private static final Logger LOG = LoggerFactory.getLogger(SessionLog.class);

  private SessionLog() {}

  /** Whatever this thread logs from now on belongs to the session. */
  static void begin(String sessionId, int accounts, String source) {
    MDC.put("session", sessionId);
    LOG.atInfo()
        .addKeyValue("accounts", accounts)
        .addKeyValue("source", source)
        .log("session begins");
  }

  /** Work for another thread, whose lines belong to this thread's session. */
  static Runnable inSession(Runnable work) {
    Optional<Map<String, String>> context = Optional.ofNullable(MDC.getCopyOfContextMap());
    return () -> {
      context.ifPresent(MDC::setContextMap);
      work.run();
    };
  }

  static void listing(Handle account) {
    LOG.atInfo().addKeyValue("account", account).log("listing begins");
  }

  static void retry(Handle account, int retry, String why, Duration wait) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("retry", retry)
        .addKeyValue("seconds", seconds(wait))
        .addKeyValue("why", why)
        .log("waits to try again");
  }

  static void pause(Duration wait) {
    LOG.atInfo().addKeyValue("seconds", seconds(wait)).log("pause between accounts");
  }

  static void waitsForBudget(Handle account, Instant until) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("until", until)
        .log("waits for its requests");
  }

  /**
   * @param attempts how often the source was asked, confirmations included
   */
  static void listed(ScrapeSummary.Result result, int attempts) {
    LoggingEventBuilder event =
        (result.verdict().reason().isEmpty() ? LOG.atInfo() : LOG.atWarn())
            .addKeyValue("account", result.account())
            .addKeyValue("verdict", result.verdict().inWords());
    event = with(event, "reason", result.verdict().reason());
    event = with(event, "detail", result.verdict().detail());
    with(event, "renamed_to", result.renamedTo())
        .addKeyValue("posts", result.found())
        .addKeyValue("new", result.added())
        .addKeyValue("updated", result.updated())
        .addKeyValue("gone", result.gone())
        .addKeyValue("seconds", seconds(result.took()))
        .addKeyValue("attempts", attempts)
        .log("listing ends");
  }

  static void end(ScrapeSummary summary) {
    LoggingEventBuilder event =
        LOG.atInfo()
            .addKeyValue("status", summary.status().name().toLowerCase(Locale.ROOT))
            .addKeyValue("complete", summary.complete())
            .addKeyValue("partial", summary.partial())
            .addKeyValue("failed", summary.failed())
            .addKeyValue("not_tried", summary.notTried().size())
            .addKeyValue("new", summary.added())
            .addKeyValue("updated", summary.updated())
            .addKeyValue("seconds", seconds(summary.took()));
    event = with(event, "ended_early_by", summary.endedBy());
    event = with(event, "cool_down_until", summary.coolDownUntil());
    with(event, "budget_spent_until", summary.budgetSpentUntil()).log("session ends");
  }

  private static LoggingEventBuilder with(
      LoggingEventBuilder event, String key, Optional<?> value) {
    return value.isPresent() ? event.addKeyValue(key, value.get()) : event;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

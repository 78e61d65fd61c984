package io.soundtracker.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.config.LoadedSettings;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.report.Human;
import io.soundtracker.scrape.Due;
import io.soundtracker.scrape.Scrape;
import io.soundtracker.scrape.ScrapePolicy;
import io.soundtracker.scrape.ScrapeSummary;
import io.soundtracker.scrape.TroublePolicy;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one scraping session for somebody who watches, or for nobody, and says what came of it. */
final class ScrapeSession {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Program program;
  private final Database database;
  private final VideoSource source;
  private final ScrapePolicy policy;
  private final Clock clock;

  ScrapeSession(
      Program program, Database database, VideoSource source, ScrapePolicy policy, Clock clock) {
    this.program = program;
    this.database = database;
    this.source = source;
    this.policy = policy;
    this.clock = clock;
  }

  ScrapeSummary run(List<Due> due, LoadedSettings settings) {
    ScrapeProgress progress = new ScrapeProgress(due.size(), program.clock());
    Scrape scrape = new Scrape(database, source, policy, progress, clock);
    return LiveProgress.during(
        program, progress::lines, () -> scrape.run(due, configuration(settings), this::answer));
  }

  private static String configuration(LoadedSettings settings) {
    ObjectNode configuration = JSON.createObjectNode();
    settings.values().forEach(value -> configuration.put(value.key(), value.text()));
    return configuration.toString();
  }

  private int answer(ScrapeSummary summary) {
    return program.signalled().orElseGet(() -> exitCode(summary)).value();
  }

  static ExitCode exitCode(ScrapeSummary summary) {
    if (summary.endedBy().filter(Reason.DISK_FULL::equals).isPresent()) {
      return ExitCode.DATABASE;
    }
    return switch (summary.status()) {
      case COMPLETED -> ExitCode.DONE;
      case FAILED -> exitCodeOfNothing(summary);
      case PARTIAL, RUNNING -> ExitCode.INCOMPLETE;
    };
  }

  private static ExitCode exitCodeOfNothing(ScrapeSummary summary) {
    Set<Reason> reasons =
        summary.results().stream()
            .flatMap(result -> result.verdict().reason().stream())
            .collect(Collectors.toSet());
    if (reasons.contains(Reason.SETTINGS)) {
      return ExitCode.SETTINGS;
    }
    return reasons.contains(Reason.YTDLP_UNUSABLE) || reasons.contains(Reason.YTDLP_OUTDATED)
        ? ExitCode.YTDLP
        : ExitCode.NOTHING_READ;
  }

  /** Says what failed, whatever was asked for. */
  void printFailures(ScrapeSummary summary) {
    for (ScrapeSummary.Result result : summary.results()) {
      Verdict verdict = result.verdict();
      result
          .renamedTo()
          .ifPresent(
              handle ->
                  program.warn(
                      "%s goes by %s now: renamed here as well"
                          .formatted(result.account(), handle)));
      if (!(verdict instanceof Verdict.Complete)) {
        program.warn(
            "%s: %s (%s)"
                .formatted(
                    result.account(),
                    verdict.inWords(),
                    Plain.text(verdict.detail().orElse("no more is known"))));
      }
      if (program.isWatched() && !result.oddities().isEmpty()) {
        program.tell(
            "%s: %s to note (-v tells)"
                .formatted(result.account(), Human.count(result.oddities().size(), "thing")));
      }
      if (program.verbose()) {
        result.oddities().forEach(odd -> program.warn(result.account() + ": " + Plain.text(odd)));
        result
            .refused()
            .forEach(line -> program.warn("%s: %s".formatted(result.account(), Plain.text(line))));
      }
    }
    summary
        .endedBy()
        .ifPresent(
            reason -> program.warn("The session was ended early: %s".formatted(reason.inWords())));
    if (!policy.trouble().equals(TroublePolicy.OF_RECORDINGS)) {
      printAdvice(summary);
    }
    summary
        .coolDownUntil()
        .ifPresent(
            until ->
                program.warn(
                    "Nothing will be read before %s UTC, unless with --force"
                        .formatted(Times.utc(until))));
    summary
        .budgetSpentUntil()
        .ifPresent(
            until ->
                program.warn(
                    "There are requests again from %s UTC"
                        .formatted(Times.utc(Times.minuteAfter(until)))));
    if (!summary.notTried().isEmpty()) {
      program.warn(
          "Not tried: %s: %s"
              .formatted(
                  Human.count(summary.notTried().size(), "account"),
                  String.join(" ", summary.notTried().stream().map(Object::toString).toList())));
    }
  }

  private void printAdvice(ScrapeSummary summary) {
    Stream.concat(
            summary.results().stream().flatMap(result -> result.verdict().reason().stream()),
            summary.endedBy().stream())
        .distinct()
        .flatMap(reason -> Advice.on(reason).stream())
        .distinct()
        .forEach(advice -> program.warn("To do: " + advice));
  }

  /** Says in one line what the session came to, and in another what may be to blame. */
  void printSummary(ScrapeSummary summary) {
    program.tell(inOneLine(summary));
    tellOfSource();
  }

  /** Says what may be to blame for what a session came to. */
  void tellOfSource() {
    source.advice().forEach(program::tell);
  }

  String inOneLine(ScrapeSummary summary) {
    return "Session %s: %d of %s read completely, %d partly, %d failed; %s new, %s updated; %s, with %s."
        .formatted(
            summary.sessionId(),
            summary.complete(),
            Human.count(summary.accounts(), "account"),
            summary.partial(),
            summary.failed(),
            Human.count(summary.added(), "post"),
            Human.count(summary.updated()),
            Times.inWords(summary.took()),
            source.description());
  }
}

package io.soundtracker.cli;

import io.soundtracker.config.Durations;
import io.soundtracker.scrape.DueQueue;
import io.soundtracker.store.Database;
import io.soundtracker.store.StartRepository;
import io.soundtracker.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Does the daily work again and again, for machines without a scheduler: 'tracker run' at the"
          + " start and then each time that --every has passed, and 'tracker scrape' between"
          + " whenever something is due, such as a young post.",
      "What fails is told as usual and tried again later. A signal ends what runs, and then the"
          + " daemon."
    },
    footer = {"%nExamples:", "  tracker daemon", "  nohup tracker daemon --every 12h &"})
final class DaemonCommand implements Callable<Integer> {

  private static final int SECONDS_OF_MINUTE = 60;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final Set<ExitCode> NOT_BEGUN = EnumSet.of(ExitCode.DATABASE, ExitCode.LOCKED);

  /** The clock may be set, and the machine may sleep: it is looked at so often. */
  private static final Duration NAP = Duration.ofSeconds(30);

  private final Program program;

  @Option(
      names = "--every",
      paramLabel = "AGE",
      defaultValue = "24h",
      description = "How often everything is read and reported (default: ${DEFAULT-VALUE}).")
  private String every;

  @Option(
      names = "--pause",
      paramLabel = "AGE",
      defaultValue = "15m",
      description =
          "The shortest time between two scrapes; doubled, up to an hour, after each that failed"
              + " (default: ${DEFAULT-VALUE}).")
  private String pause;

  DaemonCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Duration rhythm = duration("--every", every);
    Duration shortestPause = duration("--pause", pause);
    program.openDatabase().close(); // where there is none, waiting brings none
    program.keepLog("tracker daemon");
    program.awaitSignals();
    new Loop(rhythm, shortestPause).untilInterrupted();
    return ExitCode.INTERRUPTED.value();
  }

  private static Duration duration(String option, String text) {
    try {
      return Durations.parse(text, SHORTEST);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s: '%s' is not allowed; give %s".formatted(option, text, Durations.allowed(SHORTEST)),
          e);
    }
  }

  /** Runs, scrapes, and the waiting between. */
  private final class Loop {

    private final Duration rhythm;
    private final Duration shortestPause;
    private Instant nextRun = program.clock().instant();
    private Instant nextScrape = Instant.MIN;
    private Duration wait;
    private Optional<String> blind = Optional.empty(); // told once
    private Instant told = Instant.MIN; // when the next thing comes, to who watches

    Loop(Duration rhythm, Duration shortestPause) {
      this.rhythm = rhythm;
      this.shortestPause = shortestPause;
      this.wait = shortestPause;
    }

    void untilInterrupted() {
      while (!Thread.currentThread().isInterrupted()) {
        Instant now = program.clock().instant();
        Instant scrape = nextScrape(now);
        if (!nextRun.isAfter(now)) {
          run(now);
        } else if (!scrape.isAfter(now)) {
          execute("scrape");
        } else {
          sleep(now, scrape);
        }
      }
    }

    /** Less than the rhythm, since each listing ended later than its run began. */
    private String age() {
      long seconds = Math.max(1, rhythm.toSeconds() * 5 / 6);
      return seconds % SECONDS_OF_MINUTE == 0 ? seconds / SECONDS_OF_MINUTE + "m" : seconds + "s";
    }

    /** A run that could not even begin is tried again as soon as a scrape would be. */
    private void run(Instant now) {
      ExitCode code = execute("run", "--older-than", age());
      nextRun = NOT_BEGUN.contains(code) ? nextScrape : now.plus(rhythm);
    }

    private ExitCode execute(String... words) {
      ExitCode code = new InnerCommand(program).execute(List.of(words));
      wait = code == ExitCode.DONE ? shortestPause : longer(wait);
      nextScrape = program.clock().instant().plus(wait);
      return code;
    }

    private Duration longer(Duration before) {
      Duration doubled = before.multipliedBy(2);
      Duration most = longest(LONGEST_PAUSE, shortestPause);
      return doubled.compareTo(most) < 0 ? doubled : most;
    }

    private static Duration longest(Duration one, Duration other) {
      return one.compareTo(other) > 0 ? one : other;
    }

    /** When something is due, but not before the pause is over. */
    private Instant nextScrape(Instant now) {
      Instant due = nextDue(now);
      return due.isAfter(nextScrape) ? due : nextScrape;
    }

    private Instant nextDue(Instant now) {
      try (Database database = program.openDatabase()) {
        new StartRepository(database).note(now, shortestPause);
        DueQueue queue = new DueQueue(database, program.settings().scrape().olderThan());
        blind = Optional.empty();
        return queue.at(now).isEmpty() ? queue.nextAfter(now).orElse(Instant.MAX) : now;
      } catch (StoreException e) {
        Optional<String> why = Optional.of("Cannot see what is due: " + e.getMessage());
        if (!blind.equals(why)) {
          blind = why;
          program.warn(why.get());
        }
        return now.plus(LONGEST_PAUSE);
      }
    }

    private void sleep(Instant now, Instant scrape) {
      // A clock that was set back must not put the next run off.
      nextRun = earlier(nextRun, now.plus(rhythm));
      nextScrape = earlier(nextScrape, now.plus(wait));
      Instant next = earlier(nextRun, scrape);
      if (program.isWatched() && !next.equals(told)) {
        told = next;
        program.tell(
            "Waits for the next %s at %s UTC."
                .formatted(next.equals(nextRun) ? "run" : "scrape", Times.utc(next)));
      }
      Duration left = Duration.between(now, earlier(next, now.plus(NAP)));
      try {
        Thread.sleep(Math.max(1, left.toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }
}

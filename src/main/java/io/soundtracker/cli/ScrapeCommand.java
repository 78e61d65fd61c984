package io.soundtracker.cli;

import io.soundtracker.analysis.Sessions;
import io.soundtracker.config.LoadedSettings;
import io.soundtracker.config.Settings;
import io.soundtracker.model.Account;
import io.soundtracker.report.Human;
import io.soundtracker.scrape.Due;
import io.soundtracker.scrape.DueQueue;
import io.soundtracker.scrape.ScrapePolicy;
import io.soundtracker.scrape.ScrapeSummary;
import io.soundtracker.source.OriginalSoundTitles;
import io.soundtracker.source.RecordedListings;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import io.soundtracker.store.SessionRepository;
import io.soundtracker.store.StartRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Lists the accounts that are due and stores what they posted.",
      "An account is due when its last complete listing is older than the setting"
          + " scrape.older_than (or its own interval), or when posts of it are due as the setting"
          + " scrape.check_backs says; accounts that are named are listed whether due or not."
    },
    footer = {
      "%nExamples:",
      "  tracker scrape",
      "  tracker scrape @luna.paperplane @tinharbour",
      "  tracker scrape --force --limit 30",
      "  tracker scrape --full @tinharbour",
      "  tracker scrape --resume",
      "  tracker scrape --from recordings/2026-11-01",
      "  tracker scrape --json"
    })
final class ScrapeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "0..*", paramLabel = "ACCOUNT", description = "Only these accounts.")
  private List<String> names = List.of();

  @Option(
      names = "--force",
      description =
          "List every active account, due or not, and even if the last session was blocked.")
  private boolean force;

  @Option(
      names = "--resume",
      description =
          "List the accounts that the last session left: those it did not come to, or was"
              + " interrupted at.")
  private boolean resume;

  @Option(
      names = "--full",
      description = "List every post of the accounts, whenever that was done last.")
  private boolean full;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List at most the N newest posts of an account.")
  private Optional<String> limit;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "List posts from this day on (in the configured zone).")
  private Optional<LocalDate> since;

  @Mixin private OlderThanOption olderThan;

  @Option(names = "--jobs", paramLabel = "N", description = "How many accounts to list at once.")
  private Optional<String> jobs;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Take recorded listings from this folder instead of running yt-dlp.")
  private Optional<Path> from;

  @Option(names = "--dry-run", description = "Print what would be listed, and do nothing.")
  private boolean dryRun;

  @Mixin private ScrapeOutput output;

  ScrapeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (resume && (!names.isEmpty() || force || olderThan.isGiven())) {
      throw new UsageException(
          "--resume goes on with what the last session left: it takes no accounts, --force or"
              + " --older-than");
    }
    output.check(dryRun);
    LoadedSettings loaded = program.loadedSettings(overrides());
    Settings settings = loaded.settings();
    Optional<RecordedListings> recording = from.map(folder -> recording(folder, settings));
    Clock clock = recording.map(this::clockOf).orElse(program.clock());
    if (dryRun) {
      try (Database database = Database.open(settings.database())) {
        return dryRun(database, settings, clock);
      }
    }
    program.keepLog("tracker scrape");
    program.awaitSignals();
    return RunLock.holding(
        settings.database(), "scrape", program.clock(), () -> scrape(loaded, recording, clock));
  }

  private int scrape(LoadedSettings loaded, Optional<RecordedListings> recording, Clock clock) {
    Settings settings = loaded.settings();
    try (Database database = Database.open(settings.database())) {
      new Recovery(program, settings, database).afterKill();
      recording.flatMap(RecordedListings::recordedAt).ifPresent(at -> requireNewest(database, at));
      new DeclaredLists(program, settings, database).takeIn();
      if (names.isEmpty() && !force && !resume) {
        new StartRepository(database).note(clock.instant(), Duration.ZERO);
      }
      List<Due> due = due(database, settings, clock);
      if (due.isEmpty()) {
        boolean noneActive =
            new AccountRepository(database).all().stream().noneMatch(Account::active);
        if (noneActive || resume || program.isWatched()) {
          program.tell(whyNothing(database));
        }
        output.printNothingDue(program);
        return ExitCode.DONE.value();
      }
      Optional<Instant> coolDownUntil = coolDownUntil(database, clock);
      if (coolDownUntil.isPresent()) {
        program.warn(
            "TikTok blocked the last session: nothing is read before %s UTC, %s wait. --force reads now."
                .formatted(Times.utc(coolDownUntil.get()), Human.count(due.size(), "due account")));
        return ExitCode.NOTHING_READ.value();
      }
      VideoSource source =
          recording
              .<VideoSource>map(listings -> listings)
              .orElseGet(() -> new YtDlpSetup(program).source(settings));
      ScrapePolicy policy = policy(settings, recording.isPresent());
      ScrapeSession session = new ScrapeSession(program, database, source, policy, clock);
      ScrapeSummary summary = session.run(due, loaded);
      session.printFailures(summary);
      output.print(program, database, session, summary);
      return ScrapeSession.exitCode(summary).value();
    }
  }

  /** How long to leave the platform alone; recordings block nobody. */
  private Optional<Instant> coolDownUntil(Database database, Clock clock) {
    return force || from.isPresent()
        ? Optional.empty()
        : new SessionRepository(database).coolDownUntil(clock.instant());
  }

  private Map<String, String> overrides() {
    Map<String, String> overrides = new HashMap<>(olderThan.overrides());
    limit.ifPresent(count -> overrides.put("scrape.limit", count));
    jobs.ifPresent(count -> overrides.put("scrape.jobs", count));
    return overrides;
  }

  private static RecordedListings recording(Path folder, Settings settings) {
    return RecordedListings.in(
        folder, OriginalSoundTitles.bundledAnd(settings.scrape().originalSoundTitles()));
  }

  /** A recording is stored as of the moment when it was made. */
  private Clock clockOf(RecordedListings recording) {
    Optional<Instant> recordedAt = recording.recordedAt();
    if (recordedAt.isEmpty()) {
      program.tell(
          "%s has no recording.json that says when it was made: it is stored as of now."
              .formatted(from.get()));
      return program.clock();
    }
    return Clock.offset(
        program.clock(), Duration.between(program.clock().instant(), recordedAt.get()));
  }

  /** What was measured earlier would overwrite what was measured later. */
  private void requireNewest(Database database, Instant recordedAt) {
    new Sessions(database)
        .last(1)
        .forEach(
            latest -> {
              if (latest.start().isAfter(recordedAt)) {
                throw new UsageException(
                    "%s was recorded at %s UTC, before the latest session (%s UTC): recordings are"
                            .formatted(
                                from.orElseThrow(),
                                Times.utc(recordedAt),
                                Times.utc(latest.start()))
                        + " read in the order in which they were made");
              }
            });
  }

  private List<Due> due(Database database, Settings settings, Clock clock) {
    DueQueue queue = new DueQueue(database, settings.scrape().olderThan());
    Instant now = clock.instant();
    if (resume) {
      return queue.resumed(new Resumption(database).accounts(), now);
    } else if (!names.isEmpty()) {
      return queue.asked(
          new KnownAccounts(new AccountRepository(database)).find(KnownAccounts.parse(names)), now);
    }
    return force ? queue.all(now) : queue.at(now);
  }

  private String whyNothing(Database database) {
    if (resume) {
      return "Nothing to resume: %s".formatted(new Resumption(database).whyNothing());
    }
    long active = new AccountRepository(database).all().stream().filter(Account::active).count();
    return active == 0
        ? "Nothing is due: there are no active accounts; add some with tracker accounts import FILE"
        : "Nothing is due: all %d active accounts were read recently, or are closed to us and wait; --force reads them"
            .formatted(active);
  }

  private ScrapePolicy policy(Settings settings, boolean recorded) {
    Optional<Instant> start = since.map(day -> day.atStartOfDay(settings.zone()).toInstant());
    if (start.filter(program.clock().instant()::isBefore).isPresent()) {
      throw new UsageException("--since %s is a day that has not come yet".formatted(since.get()));
    }
    ScrapePolicy policy = ScrapePolicies.of(settings, full, start, recorded);
    return limit.isPresent() ? policy.limitedForOnce() : policy;
  }

  private int dryRun(Database database, Settings settings, Clock clock) {
    new DeclaredLists(program, settings, database).tellIfChanged();
    List<Due> due = due(database, settings, clock);
    if (due.isEmpty()) {
      program.tell(whyNothing(database));
    } else {
      new DueTable(program, database, policy(settings, from.isPresent()), settings.zone())
          .print(due, clock.instant());
      if (from.isEmpty() && !force) {
        new Obstacles(program, settings, database).tell(clock);
      }
      program.tell("Nothing was done.");
    }
    return ExitCode.DONE.value();
  }
}

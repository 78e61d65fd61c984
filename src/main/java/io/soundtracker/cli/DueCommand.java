package io.soundtracker.cli;

import io.soundtracker.analysis.CheckBackTallies;
import io.soundtracker.config.Settings;
import io.soundtracker.model.Ladder;
import io.soundtracker.report.Human;
import io.soundtracker.scrape.Due;
import io.soundtracker.scrape.DueQueue;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.CheckBackRepository.PendingPost;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints what the next scrape would list: which accounts, why, since when that is due, how far"
          + " back it would go, and about how many requests that costs.",
      "An account is due when its last complete listing is older than the setting"
          + " scrape.older_than, or its own interval; or when a post of it is due, as the setting"
          + " scrape.check_backs says."
    },
    footer = {
      "%nExamples:",
      "  tracker due",
      "  tracker due --posts",
      "  tracker due --older-than 20h"
    })
final class DueCommand implements Callable<Integer> {

  private static final Duration RECORD = Duration.ofDays(7);

  private final Program program;

  @Mixin private OlderThanOption olderThan;

  @Option(names = "--posts", description = "Print the posts that are due, one by one.")
  private boolean posts;

  DueCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Settings settings = program.loadedSettings(olderThan.overrides()).settings();
    try (Database database = Database.open(settings.database())) {
      Instant now = program.clock().instant();
      if (posts) {
        printPosts(new CheckBackRepository(database).pendingPosts(now));
      } else {
        new DeclaredLists(program, settings, database).tellIfChanged();
        printAccounts(database, settings, now);
        new Obstacles(program, settings, database).tell(program.clock());
      }
    }
    return ExitCode.DONE.value();
  }

  private void printAccounts(Database database, Settings settings, Instant now) {
    DueQueue queue = new DueQueue(database, settings.scrape().olderThan());
    List<Due> due = queue.at(now);
    if (due.isEmpty()) {
      program.tell("Nothing is due.");
    } else {
      new DueTable(
              program,
              database,
              ScrapePolicies.of(settings, false, Optional.empty(), false),
              settings.zone())
          .print(due, now);
    }
    tellRecord(new CheckBackTallies(database), settings.scrape().checkBacks(), now);
    queue
        .nextAfter(now)
        .ifPresent(
            next -> program.tell("The next thing is due at %s UTC.".formatted(Times.utc(next))));
  }

  private void tellRecord(CheckBackTallies checkBacks, Ladder ladder, Instant now) {
    Optional<Duration> rhythm = checkBacks.rhythm();
    if (rhythm.isEmpty()) {
      return;
    }
    CheckBackTallies.Tally tally = checkBacks.tally(now.minus(RECORD), now, rhythm.get(), ladder);
    program.tell(
        ("Runs come about every %s. Of the times in the last %d days at which young posts were due,"
                + " %s met and %s missed; %s more cannot be counted on with such runs.")
            .formatted(
                Times.inWords(rhythm.get()),
                RECORD.toDays(),
                Human.count(tally.met()),
                Human.count(tally.missed()),
                Human.count(tally.outOfReach())));
  }

  private void printPosts(List<PendingPost> pending) {
    if (pending.isEmpty()) {
      program.tell("No post is due.");
      return;
    }
    TextTable table =
        new TextTable(
            TextTable.text("Post"),
            TextTable.text("Account"),
            TextTable.text("Due since (UTC)"),
            TextTable.number("Minutes overdue"),
            TextTable.text("Checks"),
            TextTable.text("Posted (UTC)"));
    for (PendingPost post : pending) {
      table.row(
          post.videoId(),
          post.account(),
          Times.utc(post.dueSince()),
          post.minutesOverdue(),
          "%d of %d".formatted(post.checksCompleted(), post.checksPlanned()),
          Times.utc(post.postedAt()));
    }
    table.print(program.out(), program.surroundings().columns());
    program.tell(Human.count(pending.size(), "post") + " due.");
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Ladder;
import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.VideoRepository;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Has posts measured at the ages of the setting scrape.check_backs, as new posts are by"
          + " themselves: a young one at those that are left to it, an older one counted from now"
          + " on.",
      "Runs of scrape do the measuring; they have to come often enough."
    },
    footer = {
      "%nExamples:",
      "  tracker track 7412345678901234567",
      "  tracker track https://www.tiktok.com/@luna.paperplane/video/7412345678901234567"
    })
final class TrackCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "POST", description = "Ids or addresses of posts.")
  private List<PostAddress> posts;

  TrackCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Ladder ladder = program.settings().scrape().checkBacks();
    if (ladder.top().isEmpty()) {
      throw new UsageException(
          "The setting scrape.check_backs is none: say there at which ages posts are measured");
    }
    Instant now = program.clock().instant();
    try (Database database = program.openDatabase()) {
      database
          .transaction(
              () -> posts.stream().map(post -> track(database, post, ladder, now)).toList())
          .forEach(tracked -> tell(tracked, now));
    }
    return ExitCode.DONE.value();
  }

  /** A post and when it is due, as it stands once all are tracked. */
  private record Tracked(String id, Account account, boolean deleted, Instant next) {}

  private static Tracked track(Database database, PostAddress post, Ladder ladder, Instant now) {
    AccountRepository accounts = new AccountRepository(database);
    Instant next =
        new CheckBackRepository(database)
            .track(post.id(), ladder, now)
            .orElseThrow(() -> UnknownPost.of(post, accounts));
    return new Tracked(
        post.id(),
        accounts.authorOf(post.id()).orElseThrow(),
        new VideoRepository(database).isDeleted(post.id()),
        next);
  }

  private void tell(Tracked tracked, Instant now) {
    Account account = tracked.account();
    program.tell(
        "%s of %s is tracked; it is due %s %s UTC"
            .formatted(
                tracked.id(),
                account.handle(),
                tracked.next().isAfter(now) ? "next at" : "since",
                Times.utc(tracked.next())));
    if (tracked.deleted()) {
      program.warn("But it is gone, so that it is due only if a listing shows it again");
    }
    account
        .notBefore()
        .filter(until -> until.isAfter(now))
        .ifPresent(
            until ->
                program.warn(
                    "But %s is closed to us and is not asked before %s UTC"
                        .formatted(account.handle(), Times.utc(until))));
    if (!account.active()) {
      program.warn(
          "But %s is not active, so that nothing of it is due: tracker accounts activate %s"
              .formatted(account.handle(), account.handle()));
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.Account;
import io.soundtracker.model.Ladder;
import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "track",
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
      database.transaction(
          () -> {
            posts.forEach(post -> track(database, post, ladder, now));
            return posts.size();
          });
    }
    return ExitCode.DONE.value();
  }

  private void track(Database database, PostAddress post, Ladder ladder, Instant now) {
    AccountRepository accounts = new AccountRepository(database);
    Instant next =
        new CheckBackRepository(database)
            .track(post.id(), ladder, now)
            .orElseThrow(() -> UnknownPost.of(post, accounts));
    Account account = accounts.authorOf(post.id()).orElseThrow();
    program.tell(
        "%s of %s is tracked; it is due next at %s UTC"
            .formatted(post.id(), account.handle(), Times.utc(next)));
    if (!account.active()) {
      program.warn(
          "But %s is not active, so that nothing of it is due: tracker accounts activate %s"
              .formatted(account.handle(), account.handle()));
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.CheckBackRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Takes posts off their check-backs. They are still measured whenever their account is read."
    },
    footer = {"%nExample:", "  tracker untrack 7412345678901234567"})
final class UntrackCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "POST", description = "Ids or addresses of posts.")
  private List<PostAddress> posts;

  UntrackCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      List<Boolean> were =
          database.transaction(() -> posts.stream().map(post -> untrack(database, post)).toList());
      for (int i = 0; i < were.size(); i++) {
        program.tell(
            "%s is %s tracked".formatted(posts.get(i).id(), were.get(i) ? "no longer" : "not"));
      }
    }
    return ExitCode.DONE.value();
  }

  /** Answers false if it was not tracked. */
  private static boolean untrack(Database database, PostAddress post) {
    AccountRepository accounts = new AccountRepository(database);
    if (accounts.authorOf(post.id()).isEmpty()) {
      throw UnknownPost.of(post, accounts);
    }
    return new CheckBackRepository(database).untrack(post.id());
  }
}

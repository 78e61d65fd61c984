package io.soundtracker.cli;

import io.soundtracker.analysis.AccountLogs;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Reason;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = "Prints what is known of an account, and how its last listings went.",
    footer = {"%nExample:", "  tracker accounts show @luna.paperplane"})
final class AccountsShowCommand implements Callable<Integer> {

  private static final int LISTINGS = 10;

  private final Program program;

  @Parameters(paramLabel = "ACCOUNT", description = "A handle or profile address.")
  private Handle handle;

  AccountsShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      AccountRepository accounts = new AccountRepository(database);
      Account account = new KnownAccounts(accounts).find(List.of(handle)).get(0);
      AccountLogs logs = new AccountLogs(database);
      AccountLogs.Stored stored = logs.storedPostsOf(account.handle());
      TextTable facts =
          new TextTable(TextTable.text("Account"), TextTable.text(account.handle().toString()));
      facts.row("Name", account.displayName());
      facts.row("Former handles", former(accounts, account));
      facts.row("Profile", account.handle().profileUrl());
      facts.row("Trouble", account.trouble().map(AccountsShowCommand::inWords));
      facts.row("Target", account.target() ? "yes" : "no");
      facts.row("Active", account.active() ? "yes" : "no");
      facts.row(
          "Due after",
          account
              .interval()
              .map(Times::inWords)
              .orElseGet(
                  () ->
                      Times.inWords(program.settings().scrape().olderThan())
                          + " (scrape.older_than)"));
      facts.row("Followers", account.profile().followers());
      facts.row("Following", account.profile().following());
      facts.row("Likes", account.profile().likes());
      facts.row("Posts by profile", account.profile().videos());
      facts.row("Bio", account.profile().bio());
      facts.row("Channel id", account.channelId());
      facts.row("Stored posts", stored.posts());
      facts.row("First post (UTC)", stored.first().map(Times::utc));
      facts.row("Last post (UTC)", stored.last().map(Times::utc));
      facts.row("Last read (UTC)", account.lastListedAt().map(Times::utc).orElse("never"));
      facts.row(
          "Last read in full (UTC)", account.lastFullListingAt().map(Times::utc).orElse("never"));
      facts.row("Notes", account.notes());
      facts.print(program.out(), program.surroundings().columns());
      ListingLogTable listings =
          new ListingLogTable(
              "Listed (UTC)",
              listing -> Times.utc(listing.at()),
              logs.lastOf(account.handle(), LISTINGS));
      listings.print(program.out(), program.surroundings().columns());
      listings.printErrors(program.out(), 1);
    }
    return ExitCode.DONE.value();
  }

  private static Optional<String> former(AccountRepository accounts, Account account) {
    List<Handle> former = accounts.formerHandles(account.id());
    return former.isEmpty()
        ? Optional.empty()
        : Optional.of(former.stream().map(Handle::toString).collect(Collectors.joining(" ")));
  }

  private static String inWords(Account.Trouble trouble) {
    return "%s, since %s UTC"
        .formatted(Reason.inWords(trouble.reason()), Times.utc(trouble.since()));
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.AccountMeasure;
import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.AccountPerformances;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Coverages;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.ViewsGained;
import io.soundtracker.report.Notes;
import io.soundtracker.report.PerformanceTables;
import io.soundtracker.report.RankedPost;
import io.soundtracker.report.Table;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints how each account performed in a window.",
      "Posts a week are over as much of the window as was read, days between posts the median;"
          + " both want two posts. Views gained are those of posts of any age between the last"
          + " observation before the window and the last one in it."
    },
    footer = {
      "%nExamples:",
      "  tracker accounts rank --since 2026-10-01 --targets-only",
      "  tracker accounts rank --since 2026-10-01 --sort gained --best 3",
      "  tracker accounts rank --format csv > accounts.csv"
    })
final class AccountsRankCommand implements Callable<Integer> {

  private static final int TOP_ON_TERMINAL = 50;
  private static final String[] SHOWN = {
    "account",
    "fully_read",
    "posts",
    "views",
    "views_gained",
    "engagement_mean_percent",
    "posts_per_week",
    "engagement_pooled_percent",
    "saves_percent",
    "median_days_between_posts",
    "sounds",
    "target",
    "last_post"
  };

  private final Program program;

  @Mixin private PostFilterOptions posts;

  @Option(
      names = "--sort",
      paramLabel = "BY",
      defaultValue = "views",
      description =
          "Most first: ${COMPLETION-CANDIDATES}, where saves are those of 100 views and rhythm is"
              + " posts a week (default: ${DEFAULT-VALUE}).")
  private AccountMeasure sort;

  @Mixin private ListOptions list;

  @Option(
      names = "--best",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print the N most viewed posts of each account too (default: none).")
  private int best;

  /** All that is printed, as it was at one moment. */
  private record Found(PostFilter filter, Coverage coverage, List<AccountPerformance> accounts) {}

  AccountsRankCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    list.requireSense();
    if (best < 0) {
      throw new UsageException("--best must be at least 0, not " + best);
    }
    Found found;
    try (Database database = program.openDatabase()) {
      found = database.snapshot(() -> find(database));
    }
    if (found.accounts().isEmpty()) {
      program.tell("No account that was ever read fits.");
    }
    List<AccountPerformance> shown = list.shown(found.accounts(), TOP_ON_TERMINAL);
    print(found, shown);
    ListOptions.tellMore(program, shown, found.accounts(), "account");
    return ExitCode.DONE.value();
  }

  private Found find(Database database) {
    PostFilter filter = posts.filter(program.settings(), database);
    Coverages.Reading reading = program.coverages(database).reading(filter.window());
    return new Found(
        filter,
        reading.coverage(),
        new AccountPerformances(database)
            .of(filter, reading.spans(), best).stream()
                .sorted(sort.mostFirst(reading.coverage()))
                .toList());
  }

  private void print(Found found, List<AccountPerformance> shown) {
    PerformanceTables tables = new PerformanceTables(program.tables());
    Table<AccountPerformance> accounts = tables.accounts(shown, found.coverage());
    List<RankedPost> bestPosts = RankedPost.ofAccounts(shown);
    Answer answer = new Answer(program, found.filter().window(), found.coverage());
    switch (list.format()) {
      case table -> {
        answer.asTable(accounts.only(SHOWN));
        if (best > 0) {
          TopPostLines.print("Most viewed posts", bestPosts, program.out());
        }
      }
      case json ->
          answer.asJson(
              List.of(
                  accounts.without("best_posts"),
                  tables.posts("best_posts", "Best Posts", bestPosts)));
      case csv -> answer.asCsv(accounts);
    }
    program.tell(
        Notes.gained(
            found.accounts().stream()
                .map(AccountPerformance::gained)
                .reduce(ViewsGained.NOT_OBSERVED, ViewsGained::plus)));
  }
}

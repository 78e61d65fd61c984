package io.soundtracker.cli;

import io.soundtracker.analysis.Breakout;
import io.soundtracker.analysis.Breakouts;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Window;
import io.soundtracker.report.BreakoutTables;
import io.soundtracker.report.BreakoutWords;
import io.soundtracker.store.Database;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints the posts that outdo what is usual for their account at the same age.",
      "Compared are a post's views at its latest observation and those that the account's "
          + Breakouts.LOOKED_AT
          + " posts before it had at that age, as far as they are known: measured, or between"
          + " two snapshots within 8 days, or at up to twice the age. A breakout has at least --times their median, and is a"
          + " modified z-score of more than "
          + Breakouts.LEAST_Z
          + " above it (0.6745 × distance / MAD, on log(views + 1)). Photo posts are compared with"
          + " photo posts, videos with videos. Those farthest beyond the account's own spread come"
          + " first."
    },
    footer = {
      "%nExamples:",
      "  tracker breakouts",
      "  tracker breakouts --since 2026-10-01 --times 5 --targets-only",
      "  tracker breakouts --account @luna.paperplane --all",
      "  tracker breakouts --until 2026-10-15 --format csv > breakouts.csv"
    })
final class BreakoutsCommand implements Callable<Integer> {

  private static final int DAYS = 7;
  private static final int TOP_ON_TERMINAL = 50;

  private final Program program;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "First day of posting, YYYY-MM-DD in the configured zone (default: a week up to the last"
              + " day).")
  private Optional<LocalDate> since;

  @Mixin private AsOfOption asOf;

  @Mixin private AccountsOptions accounts;

  @Option(
      names = "--times",
      paramLabel = "X",
      defaultValue = "3",
      description = "At least X times the usual views (default: ${DEFAULT-VALUE}).")
  private double times;

  @Option(
      names = "--all",
      description = "Print the other posts too, and those of which too little is known.")
  private boolean all;

  @Mixin private ListOptions list;

  /** All that is printed, as it was at one moment. */
  private record Found(Window window, Coverage coverage, Breakouts.Answer answer) {}

  BreakoutsCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    list.requireSense();
    if (!(times >= 1) || Double.isInfinite(times)) {
      throw new UsageException("--times must be at least 1, not " + times);
    }
    Found found;
    try (Database database = program.openDatabase()) {
      found = database.snapshot(() -> find(database));
    }
    print(found);
    return ExitCode.DONE.value();
  }

  private Found find(Database database) {
    Window window = window(database);
    PostFilter filter = accounts.filter(window, database);
    return new Found(
        window,
        program.coverages(database).reached(window, filter.accounts()).coverage(),
        new Breakouts(database).of(filter, times, all));
  }

  private Window window(Database database) {
    ZoneId zone = program.settings().zone();
    Optional<LocalDate> last = asOf.lastDay(program, database);
    try {
      return new Window(since.or(() -> last.map(day -> day.minusDays(DAYS - 1))), last, zone);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private void print(Found found) {
    List<Breakout> shown = list.shown(found.answer().posts(), TOP_ON_TERMINAL);
    BreakoutTables tables = new BreakoutTables(found.window().zone());
    Answer answer = new Answer(program, found.window(), found.coverage());
    switch (list.format()) {
      case table -> {
        shown.forEach(post -> print(post, found.window().zone()));
        answer.tellCoverage();
      }
      case json -> answer.asJson(List.of(tables.posts(shown), tables.verdicts(found.answer())));
      case csv -> answer.asCsv(tables.posts(shown));
    }
    if (list.format() != FormatOption.Format.json) {
      program.tell(BreakoutWords.of(found.answer()) + (all ? "" : " --all shows every post."));
    }
    ListOptions.tellMore(program, shown, found.answer().posts(), "post");
  }

  /** In lines, so that no link is ever cut. */
  private void print(Breakout breakout, ZoneId zone) {
    int width = program.surroundings().columns().orElse(Integer.MAX_VALUE);
    Paragraph.lines(BreakoutWords.of(breakout), width).forEach(program.out()::println);
    Paragraph.lines(Plain.text(BreakoutWords.post(breakout, zone)), width - 2)
        .forEach(line -> program.out().println("  " + line));
    program.out().println("  " + breakout.post().url());
    program.out().println();
  }
}

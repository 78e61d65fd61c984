package io.soundtracker.cli;

import io.soundtracker.analysis.CallTotal;
import io.soundtracker.analysis.CallTotals;
import io.soundtracker.report.CellKind;
import io.soundtracker.report.Column;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import io.soundtracker.scrape.RequestBudget;
import io.soundtracker.scrape.RequestWindow;
import io.soundtracker.store.CallRepository;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints what TikTok was asked, by day or hour, and what is left of the request budgets.",
      "A call of yt-dlp counts where it began; one that never ended counts as one request."
    },
    footer = {
      "%nExamples:",
      "  tracker requests",
      "  tracker requests --days 60",
      "  tracker requests --hours",
      "  tracker requests --json"
    })
final class RequestsCommand implements Callable<Integer> {

  private static final int HOURS = 24;
  private static final int MOST_DAYS = 3650;

  private final Program program;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "How many days, today included (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(names = "--hours", description = "By hour instead, for the last 24 hours.")
  private boolean byHour;

  @Option(
      names = "--json",
      description = "Print one JSON document with the days, the last 24 hours and the budgets.")
  private boolean json;

  RequestsCommand(Program program) {
    this.program = program;
  }

  /** The ledger at one moment. */
  private record Ledger(List<CallTotal> days, List<CallTotal> hours, List<RequestWindow> budget) {}

  @Override
  public Integer call() {
    if (days < 1 || days > MOST_DAYS) {
      throw new UsageException("--days must be from 1 to %d, not %d".formatted(MOST_DAYS, days));
    }
    Ledger ledger;
    try (Database database = program.openDatabase()) {
      ledger = database.snapshot(() -> read(database));
    }
    if (json) {
      print(ledger);
    } else {
      show(ledger);
    }
    return ExitCode.DONE.value();
  }

  private Ledger read(Database database) {
    ZoneId zone = program.settings().zone();
    Clock now = Clock.fixed(program.clock().instant(), zone);
    CallTotals totals = new CallTotals(database);
    return new Ledger(
        totals.days(days, zone, now.instant()),
        totals.hours(HOURS, zone, now.instant()),
        RequestBudget.of(
                ScrapePolicies.limits(program.settings().scrape().requests()),
                new CallRepository(database),
                now)
            .windows());
  }

  private void show(Ledger ledger) {
    if (ledger.days().isEmpty()) {
      program.tell("No call of yt-dlp in the last %s.".formatted(Human.count(days, "day")));
    } else {
      Table<CallTotal> table =
          byHour ? hours(ledger.hours()) : program.tables().callsByDay(ledger.days());
      new TablePrinter(program).asTable(table);
      program.out().println();
    }
    ledger.budget().forEach(window -> program.out().println(inWords(window)));
  }

  /** Offsets are of interest only where clocks were set. */
  private Table<CallTotal> hours(List<CallTotal> hours) {
    ZoneId zone = program.settings().zone();
    Table<CallTotal> table = program.tables().callsByHour(hours);
    return hours.stream().map(hour -> hour.offset(zone)).distinct().count() > 1
        ? table
        : table.without("utc_offset");
  }

  private String inWords(RequestWindow window) {
    String used =
        window.length().equals(Duration.ofHours(1))
            ? "In the last hour: "
            : "In the last 24 hours: ";
    if (window.limit().isEmpty()) {
      return used + Human.count(window.used(), "request") + ", without a limit.";
    }
    return used
        + "%s of %s; %s left%s."
            .formatted(
                Human.count(window.used()),
                Human.count(window.limit().getAsInt(), "request"),
                Human.count(window.left().getAsInt()),
                window.fullUntil().map(this::before).orElse(""));
  }

  private String before(Instant until) {
    return " before " + Human.time(Times.minuteAfter(until), program.settings().zone());
  }

  private void print(Ledger ledger) {
    new TablePrinter(program)
        .asJson(
            List.of(
                program.tables().callsByDay(ledger.days()),
                program.tables().callsByHour(ledger.hours()),
                budget(ledger.budget())));
  }

  private Table<RequestWindow> budget(List<RequestWindow> windows) {
    ZoneId zone = program.settings().zone();
    List<Column<RequestWindow>> columns =
        List.of(
            new Column<>(
                "window_seconds",
                "Window",
                CellKind.DURATION,
                (window, out) -> out.duration(window.length())),
            new Column<>("used", "Used", CellKind.COUNT, (window, out) -> out.count(window.used())),
            new Column<>(
                "limit",
                "Limit",
                CellKind.COUNT,
                (window, out) -> window.limit().ifPresentOrElse(out::count, out::unknown)),
            new Column<>(
                "left",
                "Left",
                CellKind.COUNT,
                (window, out) -> window.left().ifPresentOrElse(out::count, out::unknown)),
            new Column<>(
                "full_until",
                "Full Until",
                CellKind.TIME,
                (window, out) ->
                    window
                        .fullUntil()
                        .ifPresentOrElse(until -> out.time(until.atZone(zone)), out::unknown)));
    return new Table<>("budget", "Budget", columns, windows::forEach);
  }
}

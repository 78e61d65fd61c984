package io.soundtracker.cli;

import io.soundtracker.analysis.PostHistories;
import io.soundtracker.analysis.PostHistory;
import io.soundtracker.analysis.Snapshot;
import io.soundtracker.model.PostAddress;
import io.soundtracker.report.Human;
import io.soundtracker.report.HumanCells;
import io.soundtracker.report.PostTables;
import io.soundtracker.report.Table;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Prints what is known of one post: its counts, how it grew, and its check-backs.",
      "Views at an age are those of the snapshot at that age, else interpolated between the two"
          + " around it, and unknown where there are no two. The half-life is the age at which the"
          + " post had half of its latest views, by the same rule. As csv the snapshots are printed"
          + " alone."
    },
    footer = {
      "%nExamples:",
      "  tracker post 7412345678901234567",
      "  tracker post https://www.tiktok.com/@luna.paperplane/video/7412345678901234567",
      "  tracker post 7412345678901234567 --format csv > history.csv"
    })
final class PostCommand implements Callable<Integer> {

  private static final int LAST_ON_TERMINAL = 40;

  private static final String[] FACTS = {
    "video_id",
    "account",
    "url",
    "posted_at",
    "caption",
    "sound",
    "pinned",
    "photo",
    "presence",
    "measured_at",
    "views",
    "likes",
    "comments",
    "shares",
    "saves",
    "counts_exact",
    "engagement_percent",
    "half_life",
    "tracking"
  };

  private final Program program;

  @Parameters(paramLabel = "POST", description = "A post's id or address.")
  private PostAddress address;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "Print the last N snapshots (default: 40 as a table, all otherwise).")
  private Optional<Integer> last;

  @Mixin private FormatOption format;

  PostCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (last.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--last must be at least 1, not " + last.get());
    }
    PostHistory history;
    try (Database database = program.openDatabase()) {
      history =
          new PostHistories(database, program.clock())
              .find(address.id())
              .orElseThrow(() -> UnknownPost.of(address, new AccountRepository(database)));
    }
    PostTables tables = new PostTables(program.settings().zone());
    Table<Snapshot> snapshots = tables.history(shown(history.snapshots()));
    TablePrinter printer = new TablePrinter(program);
    switch (format.format()) {
      case table -> print(history, tables, snapshots, printer);
      case json ->
          printer.asJson(
              List.of(
                  tables.post(history),
                  snapshots,
                  tables.viewsByAge(history.viewsAtAges()),
                  tables.checkBacks(history.checkBacks())));
      case csv -> printer.asCsv(snapshots);
    }
    return ExitCode.DONE.value();
  }

  private void print(
      PostHistory history, PostTables tables, Table<Snapshot> snapshots, TablePrinter printer) {
    facts(tables.post(history).only(FACTS), history)
        .print(program.out(), program.surroundings().columns());
    if (history.snapshots().isEmpty()) {
      program.tell("No snapshot of it is stored.");
    } else {
      program.out().println();
      printer.asTable(snapshots.without("age_seconds"));
    }
    if (history.post().postedAt().isPresent()) {
      program.out().println();
      printer.asTable(tables.viewsByAge(history.viewsAtAges()).only("age", "views", "basis"));
    } else {
      program.tell("Posting time unknown, and so are its ages and its views at them.");
    }
    if (history.checkBacks().isPresent()) {
      program.out().println();
      printer.asTable(tables.checkBacks(history.checkBacks()));
    }
  }

  /** One fact a line: the columns of the one row, and the course of the views as a picture. */
  private TextTable facts(Table<PostHistory> post, PostHistory history) {
    List<String> cells = new ArrayList<>();
    post.writeTo(new HumanCells(cells::add), () -> {});
    TextTable facts =
        new TextTable(TextTable.text(post.columns().get(0).title()), TextTable.text(cells.get(0)));
    for (int i = 1; i < cells.size(); i++) {
      facts.row(post.columns().get(i).title(), cells.get(i));
    }
    return history.course().isEmpty()
        ? facts
        : facts.row("Views over time", program.bars().of(history.course()));
  }

  private List<Snapshot> shown(List<Snapshot> all) {
    int most =
        last.orElse(
            format.format() == FormatOption.Format.table ? LAST_ON_TERMINAL : Integer.MAX_VALUE);
    if (most < all.size()) {
      program.tell(
          "The last %s of %s; --last N shows more."
              .formatted(Human.count(most), Human.count(all.size(), "snapshot")));
    }
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}

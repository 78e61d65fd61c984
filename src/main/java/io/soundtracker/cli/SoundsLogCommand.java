package io.soundtracker.cli;

import io.soundtracker.analysis.SoundEditEntry;
import io.soundtracker.analysis.SoundEditLog;
import io.soundtracker.report.Human;
import io.soundtracker.report.SoundEditTable;
import io.soundtracker.store.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description = "Prints the edits of sounds, newest first: what, when, by whom, why.",
    footer = {"%nExamples:", "  tracker sounds log", "  tracker sounds log --last 100 --json"})
final class SoundsLogCommand implements Callable<Integer> {

  private static final int LAST_ON_TERMINAL = 40;

  private static final String INDENT = "   ";

  private final Program program;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "Print the last N edits (default: 40 in words, all with --json).")
  private Optional<Integer> last;

  @Option(names = "--json", description = "Print the log as one JSON document.")
  private boolean json;

  SoundsLogCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (last.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--last must be at least 1, not " + last.get());
    }
    List<SoundEditEntry> all;
    try (Database database = program.openDatabase()) {
      all = new SoundEditLog(database).all();
    }
    int most = last.orElse(json ? Integer.MAX_VALUE : LAST_ON_TERMINAL);
    List<SoundEditEntry> shown = all.subList(0, Math.min(all.size(), most));
    if (json) {
      new TablePrinter(program)
          .asJson(List.of(SoundEditTable.of(shown, program.settings().zone())));
    } else if (all.isEmpty()) {
      program.tell("No sound was edited yet.");
    } else {
      shown.forEach(this::print);
    }
    if (shown.size() < all.size()) {
      program.tell(
          "The last %s of %s; --last N shows more."
              .formatted(Human.count(shown.size()), Human.count(all.size(), "edit")));
    }
    return ExitCode.DONE.value();
  }

  /** In lines of its own, since names of sounds are too long for the column of a table. */
  private void print(SoundEditEntry edit) {
    ZoneId zone = program.settings().zone();
    program
        .out()
        .printf("%d  %s by %s%n", edit.id(), Human.time(edit.at(), zone), Plain.text(edit.by()));
    print(edit.summary());
    edit.why().map(why -> "Why: " + why).ifPresent(this::print);
    edit.undoneAt()
        .map(
            at ->
                "Undone "
                    + Human.time(at, zone)
                    + edit.undoneBy().map(by -> " by " + by).orElse(""))
        .ifPresent(this::print);
  }

  private void print(String sentence) {
    int room = program.surroundings().columns().orElse(Integer.MAX_VALUE) - INDENT.length();
    Paragraph.lines(Plain.text(sentence), room)
        .forEach(line -> program.out().println(INDENT + line));
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.model.Window;
import io.soundtracker.report.RisingTables;
import io.soundtracker.report.RisingWords;
import io.soundtracker.store.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints the sounds that are used more in the last 7 days than the weeks before let expect,"
          + " those that surely grew most first.",
      "What counts are accounts' days with a post of a sound, in time that was fully read, beside"
          + " the sound's own pace and the whole network's growth; and those accounts alone that were"
          + " read over the 7 days and the weeks before alike. These are 4, 3, 2 or 1: as many as"
          + " tell most, accounts times weeks. A sound that may have got there"
          + " by chance is not called rising; how unevenly sounds are used is measured for that."
    },
    footer = {
      "%nExamples:",
      "  tracker rising",
      "  tracker rising --by song --targets-only",
      "  tracker rising --until 2026-10-18 --all --top 20",
      "  tracker rising --format json"
    })
final class RisingCommand implements Callable<Integer> {

  private static final int TOP_ON_TERMINAL = 50;
  private static final String INDENT = "  ";

  private final Program program;

  @Mixin private AsOfOption asOf;

  @Mixin private WhosePostsOptions whose;

  @Option(names = "--original", description = "Original sounds too.")
  private boolean original;

  @Option(
      names = "--min-posts",
      paramLabel = "N",
      defaultValue = "5",
      description = "Only sounds with at least N posts in the 7 days (default: ${DEFAULT-VALUE}).")
  private int minPosts;

  @Option(
      names = "--wrong",
      paramLabel = "PERCENT",
      defaultValue = "10",
      description =
          "At most so many of the sounds called rising are not, on average (default:"
              + " ${DEFAULT-VALUE} percent).")
  private double wrong;

  @Option(names = "--all", description = "The others too, each with why it is not rising.")
  private boolean all;

  @Mixin private ListOptions list;

  RisingCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    list.requireSense();
    if (minPosts < 1) {
      throw new UsageException("--min-posts must be at least 1, not " + minPosts);
    }
    if (!(wrong > 0 && wrong <= 50)) {
      throw new UsageException("--wrong must be above 0 and at most 50 percent, not " + wrong);
    }
    Rising.Answer found;
    try (Database database = program.openDatabase()) {
      found = database.snapshot(() -> find(database));
    }
    List<RisingSound> asked = all ? found.sounds() : found.rising();
    List<RisingSound> shown = list.shown(asked, TOP_ON_TERMINAL);
    print(found, shown);
    ListOptions.tellMore(program, shown, asked, "sound");
    return ExitCode.DONE.value();
  }

  private Rising.Answer find(Database database) {
    return new Rising(database, program.coverages(database))
        .of(
            whose.filter(Window.all(program.settings().zone()), database),
            new Rising.Rule(asOf.lastDay(program, database), original, minPosts, wrong / 100));
  }

  private void print(Rising.Answer found, List<RisingSound> shown) {
    ZoneId zone = program.settings().zone();
    RisingTables tables = new RisingTables(zone, minPosts);
    Answer answer =
        new Answer(
            program,
            found.basis().map(basis -> basis.days().longest()).orElse(Window.all(zone)),
            found.coverage());
    switch (list.format()) {
      case table -> {
        shown.forEach(this::print);
        answer.tellCoverage();
      }
      case json -> answer.asJson(List.of(tables.sounds(shown), tables.basis(found)));
      case csv -> answer.asCsv(tables.sounds(shown));
    }
    if (list.format() != FormatOption.Format.json) {
      RisingWords.basis(found).forEach(program::tell);
    }
  }

  /** A sound, and why it is rising or not; the reason is never cut. */
  private void print(RisingSound sound) {
    Optional<Integer> columns = program.surroundings().columns();
    String key = Plain.text(sound.key());
    program.out().println(columns.map(room -> TerminalWidth.cut(key, room)).orElse(key));
    int room = columns.orElse(Integer.MAX_VALUE) - INDENT.length();
    Paragraph.lines(RisingWords.sentence(sound, minPosts, program.settings().zone()), room)
        .forEach(line -> program.out().println(INDENT + line));
  }
}

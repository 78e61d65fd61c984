package io.soundtracker.cli;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.NetworkTotals;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.analysis.SoundTotals;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import io.soundtracker.store.SoundIdentity;
import io.soundtracker.store.SoundRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "aggregate",
    description = {
      "Prints what each sound's posts reached in a window.",
      "Engagement is shown twice: the mean of the posts' rates, and all interactions over all"
          + " views."
    },
    footer = {
      "%nExamples:",
      "  tracker aggregate --since 2026-10-01 --top 20",
      "  tracker aggregate --targets-only --min-uses 3 --sort engagement",
      "  tracker aggregate --format csv > sounds.csv",
      "  tracker aggregate --rebuild"
    })
final class AggregateCommand implements Callable<Integer> {

  private static final int TOP_ON_TERMINAL = 50;
  private static final String[] SHOWN = {
    "sound",
    "posts",
    "accounts",
    "target_accounts",
    "views",
    "engagement_mean_percent",
    "engagement_pooled_percent",
    "likes",
    "comments",
    "shares"
  };

  private final Program program;

  @Mixin private PostFilterOptions posts;

  @Option(
      names = "--min-uses",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only sounds with at least N posts (default: ${DEFAULT-VALUE}).")
  private int minUses;

  @Option(
      names = "--sort",
      paramLabel = "BY",
      defaultValue = "posts",
      description = "Most first: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Order sort;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Print N sounds (default: 50 as a table, all otherwise).")
  private Optional<Integer> top;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--rebuild",
      description = "Recompute the stored totals of all sounds from their videos, and end.")
  private boolean rebuild;

  /** How the sounds are printed; the names are what people type. */
  enum Format {
    table,
    json,
    csv
  }

  /** What a list of sounds can be ordered by, most first; the unknown comes last. */
  enum Order {
    posts,
    accounts,
    views,
    likes,
    comments,
    shares,
    engagement;

    private Comparator<SoundTotal> mostFirst() {
      return Comparator.comparingDouble((SoundTotal sound) -> rank(sound)).reversed();
    }

    private double rank(SoundTotal sound) {
      Figures figures = sound.figures();
      return switch (this) {
        case posts -> (double) figures.posts();
        case accounts -> sound.adopters();
        case views -> rank(figures.views());
        case likes -> rank(figures.likes());
        case comments -> rank(figures.comments());
        case shares -> rank(figures.shares());
        case engagement -> figures.meanOfRates().orElse(Double.NEGATIVE_INFINITY);
      };
    }

    private static double rank(OptionalLong count) {
      return count.isPresent() ? (double) count.getAsLong() : Double.NEGATIVE_INFINITY;
    }
  }

  AggregateCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (minUses < 1 || top.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--min-uses and --top must be at least 1");
    }
    if (rebuild) {
      return rebuild();
    }
    PostFilter filter;
    List<SoundTotal> all;
    NetworkTotals.NetworkTotal total;
    Coverage coverage;
    try (Database database = program.openDatabase()) {
      filter = posts.filter(program.settings(), database);
      all = sounds(database, filter);
      total = new NetworkTotals(database).of(filter);
      coverage = program.coverages(database).of(filter.window());
    }
    if (all.isEmpty()) {
      program.tell("No post with a sound fits.");
    }
    List<SoundTotal> shown = all.subList(0, Math.min(all.size(), top()));
    Table<SoundTotal> table = program.tables().sounds(shown);
    Answer answer = new Answer(program, filter.window(), coverage);
    switch (format) {
      case table -> answer.asTable(table.only(SHOWN));
      case json -> answer.asJson(List.of(table));
      case csv -> answer.asCsv(table);
    }
    if (shown.size() < all.size()) {
      program.tell(
          "%s of %s; --top N shows more."
              .formatted(Human.count(shown.size()), Human.count(all.size(), "sound")));
    }
    if (total.postsWithoutSound() > 0) {
      program.tell(
          Human.count(total.postsWithoutSound(), "post") + " without a sound: in none of these.");
    }
    return ExitCode.DONE.value();
  }

  private List<SoundTotal> sounds(Database database, PostFilter filter) {
    return new SoundTotals(database)
        .of(filter).stream()
            .filter(sound -> sound.figures().posts() >= minUses)
            .sorted(sort.mostFirst())
            .toList();
  }

  private int top() {
    return top.orElse(format == Format.table ? TOP_ON_TERMINAL : Integer.MAX_VALUE);
  }

  /** How many posts had a wrong sound, and how many sounds wrong totals. */
  private record Mended(int posts, int sounds) {}

  private int rebuild() {
    program.keepLog("tracker aggregate --rebuild");
    Mended mended =
        RunLock.holding(
            program.settings().database(),
            "aggregate --rebuild",
            program.clock(),
            () -> {
              try (Database database = program.openDatabase()) {
                return database.transaction(
                    () ->
                        new Mended(
                            new SoundIdentity(database).rebuild(),
                            new SoundRepository(database).rebuildTotals()));
              }
            });
    program.tell(
        mended.sounds() == 0
            ? "The stored totals of all sounds were right."
            : "Recomputed the stored totals of " + Human.count(mended.sounds(), "sound") + ".");
    if (mended.posts() > 0) {
      program.tell(
          "Gave the sound back that it was listed with to "
              + Human.count(mended.posts(), "post")
              + ".");
    }
    return ExitCode.DONE.value();
  }
}

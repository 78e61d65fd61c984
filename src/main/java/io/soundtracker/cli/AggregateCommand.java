package io.soundtracker.cli;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Coverages;
import io.soundtracker.analysis.MostViewed;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.SoundComparison;
import io.soundtracker.analysis.SoundComparisons;
import io.soundtracker.analysis.SoundMeasure;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundPerformances;
import io.soundtracker.report.Human;
import io.soundtracker.report.Notes;
import io.soundtracker.report.PerformanceTables;
import io.soundtracker.report.RankedPost;
import io.soundtracker.report.Table;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import io.soundtracker.store.SoundIdentity;
import io.soundtracker.store.SoundRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints what each sound's posts reached in a window, beside the equal window before.",
      "Engagement is shown twice: the mean of the posts' rates, and all interactions over all"
          + " views. Views gained are those of posts of any age between the last observation"
          + " before the window and the last one in it."
    },
    footer = {
      "%nExamples:",
      "  tracker aggregate --since 2026-10-01 --top 20 --top-posts 3",
      "  tracker aggregate --since 2026-10-01 --until 2026-10-31 --by song --sort gained",
      "  tracker aggregate --targets-only --min-uses 3 --sort engagement",
      "  tracker aggregate --format csv > sounds.csv",
      "  tracker aggregate --rebuild"
    })
final class AggregateCommand implements Callable<Integer> {

  private static final int TOP_ON_TERMINAL = 50;
  private static final String[] SHOWN = {
    "sound",
    "posts",
    "change",
    "move",
    "accounts",
    "views",
    "views_gained",
    "engagement_mean_percent",
    "engagement_pooled_percent",
    "target_accounts",
    "share_of_posts_percent",
    "share_of_gained_percent",
    "likes",
    "comments",
    "shares",
    "saves"
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
  private SoundMeasure sort;

  @Mixin private ListOptions list;

  @Option(
      names = "--top-posts",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print the N most viewed posts of each sound too (default: none).")
  private int topPosts;

  @Option(
      names = "--rebuild",
      description = "Recompute the stored totals of all sounds from their videos, and end.")
  private boolean rebuild;

  /** All that is printed, as it was at one moment. */
  private record Found(
      PostFilter filter,
      Coverage coverage,
      SoundPerformances.Answer network,
      Optional<SoundComparison> comparison,
      List<SoundPerformance> fitting,
      List<SoundPerformance> shown,
      Map<String, List<Post>> topPosts) {}

  AggregateCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    list.requireSense();
    if (minUses < 1) {
      throw new UsageException("--min-uses must be at least 1, not " + minUses);
    }
    if (topPosts < 0) {
      throw new UsageException("--top-posts must be at least 0, not " + topPosts);
    }
    if (rebuild) {
      return rebuild();
    }
    Found found;
    try (Database database = program.openDatabase()) {
      found = database.snapshot(() -> find(database));
    }
    if (found.fitting().isEmpty()) {
      program.tell("No post with a sound fits.");
    }
    print(found);
    ListOptions.tellMore(program, found.shown(), found.fitting(), "sound");
    long withoutSound = found.network().network().postsWithoutSound();
    if (withoutSound > 0) {
      program.tell(Human.count(withoutSound, "post") + " without a sound: in none of these.");
    }
    return ExitCode.DONE.value();
  }

  private Found find(Database database) {
    PostFilter filter = posts.filter(program.settings(), database);
    Coverages coverages = program.coverages(database);
    try (SoundPerformances.Asked asked = new SoundPerformances(database).ask(filter)) {
      Coverage coverage = coverages.of(filter.window());
      Optional<SoundComparisons.Before> before =
          new SoundComparisons(database, coverages).before(filter, coverage, sort);
      SoundPerformances.Answer network = asked.answer();
      List<SoundPerformance> fitting =
          network.sounds().stream()
              .filter(sound -> sound.total().figures().posts() >= minUses)
              .sorted(sort.mostFirst())
              .toList();
      List<SoundPerformance> shown = list.shown(fitting, TOP_ON_TERMINAL);
      return new Found(
          filter,
          coverage,
          network,
          before.map(earlier -> earlier.compare(network.sounds())),
          fitting,
          shown,
          new MostViewed(database)
              .ofSounds(filter, shown.stream().map(SoundPerformance::key).toList(), topPosts));
    }
  }

  private void print(Found found) {
    PerformanceTables tables = new PerformanceTables(program.tables());
    Table<SoundPerformance> sounds =
        tables.sounds(found.shown(), found.comparison(), found.topPosts());
    List<RankedPost> topPosts = RankedPost.ofSounds(found.shown(), found.topPosts());
    Answer answer = new Answer(program, found.filter().window(), found.coverage());
    switch (list.format()) {
      case table -> {
        Table<SoundPerformance> shown = sounds.only(SHOWN);
        answer.asTable(
            found.comparison().filter(compared -> compared.accounts() > 0).isPresent()
                ? shown
                : shown.without("change", "move"));
        if (this.topPosts > 0) {
          TopPostLines.print("Most viewed posts", topPosts, program.out());
        }
      }
      case json ->
          answer.asJson(
              List.of(
                  sounds.without("change", "move", "top_posts"),
                  tables.posts("top_posts", "Top Posts", topPosts),
                  tables.network(found.network()),
                  tables.comparison(found.comparison())));
      case csv -> answer.asCsv(sounds.without("change", "move"));
    }
    if (list.format() != FormatOption.Format.json) {
      program.tell(Notes.comparison(found.comparison(), found.filter().window().zone()));
      program.tell(Notes.gained(found.network().gained()));
      Notes.gainedElsewhere(found.network()).ifPresent(program::tell);
    }
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

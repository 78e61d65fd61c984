package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.report.ExclusiveTables;
import io.soundtracker.report.Notes;
import io.soundtracker.report.Table;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "find-exclusive",
    description = {
      "Finds the songs that are the targets' own, with the accounts, posts and days that prove it:",
      "exclusive: only targets used it, and every other account was fully read;",
      "near-exclusive: so did exactly one other account, and all the rest were fully read;",
      "unknown: exclusive or near-exclusive as far as known, but others were not fully read;",
      "shared: two or more other accounts used it (shown if --status asks for it).",
      "With --since-run or --changes, only what was gained or lost since: the same question as of"
          + " then and as of now, with today's targets and names."
    },
    footer = {
      "%nExamples:",
      "  tracker find-exclusive --since 2026-10-01",
      "  tracker find-exclusive --status unknown,near-exclusive --by song",
      "  tracker find-exclusive --targets @luna.paperplane,@tinharbour --format json",
      "  tracker find-exclusive --since 2026-10-01 --save",
      "  tracker find-exclusive --since-run --save",
      "  tracker find-exclusive --changes 2026-10-31 --format json",
      "  tracker find-exclusive --format yaml > config/exclusive-songs.yaml"
    })
final class FindExclusiveCommand implements Callable<Integer> {

  private static final String[] SHOWN = {
    "sound", "claim", "posts", "target_accounts", "outside_accounts", "views"
  };

  private final Program program;

  @Mixin private WindowOptions window;

  @Mixin private ByOption by;

  @Mixin private TargetsOption targets;

  @Option(names = "--original", description = "Original sounds too, each trivially exclusive.")
  private boolean original;

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only songs of these: ${COMPLETION-CANDIDATES} (default: all but shared).")
  private List<Exclusivity> statuses = List.of();

  @ArgGroup private ComparisonOptions comparison = new ComparisonOptions();

  @Option(
      names = "--save",
      description =
          "Mark the exclusive songs in the database and put them on the list that reports leave"
              + " out, with reason and date.")
  private boolean save;

  @Option(
      names = "--as-far-as-read",
      description =
          "With --save or yaml: also songs that are exclusive only as far as the accounts were"
              + " read.")
  private boolean asFarAsRead;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). yaml is what the setting"
              + " exclusive_songs_file accepts.")
  private Format format;

  /** The formats of every list, and the one that the settings take. */
  private enum Format {
    table,
    json,
    csv,
    yaml
  }

  FindExclusiveCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    requireSense();
    if (save) {
      program.keepLog("tracker find-exclusive --save");
    }
    return save
        ? RunLock.holding(
            program.settings().database(), "find-exclusive --save", program.clock(), this::find)
        : find();
  }

  private void requireSense() {
    if (asFarAsRead && !save && format != Format.yaml) {
      throw new UsageException("--as-far-as-read goes with --save or --format yaml");
    }
    if (comparison.isAsked() && (format == Format.yaml || !statuses.isEmpty())) {
      throw new UsageException(
          "Changes have no yaml and no --status: leave these out with --since-run and --changes");
    }
  }

  private int find() {
    try (Database database = program.openDatabase()) {
      PostFilter filter =
          PostFilter.of(window.window(program.settings()))
              .withTargets(targets(database))
              .by(by.by());
      if (comparison.isAsked()) {
        printChanges(database, filter);
      } else {
        print(database, filter);
      }
      if (save) {
        new ExclusiveSaving(program, database)
            .save(filter, find(database, filter, ExclusiveSongs.ALL_BUT_SHARED), asFarAsRead);
      }
    }
    return ExitCode.DONE.value();
  }

  /** Those given; empty for the marked ones. */
  private Optional<List<Handle>> targets(Database database) {
    Optional<List<Handle>> named = targets.handles(database);
    if (named.isEmpty()
        && new AccountRepository(database).all().stream().noneMatch(Account::target)) {
      throw new UsageException(
          "No account is a target: mark some with tracker accounts target @handle,"
              + " or name them with --targets");
    }
    return named;
  }

  private void print(Database database, PostFilter filter) {
    Set<Exclusivity> wanted =
        statuses.isEmpty() ? ExclusiveSongs.ALL_BUT_SHARED : Set.copyOf(statuses);
    ExclusiveSongs.Answer found = find(database, filter, wanted);
    List<ExclusiveSong> songs = found.songs();
    Answer answer = new Answer(program, filter.window(), found.coverage());
    ExclusiveTables tables = program.tables().exclusive();
    Table<ExclusiveSong> table = tables.songs(songs, found.coverage());
    switch (format) {
      case table -> {
        if (songs.isEmpty()) {
          program.tell("No song is %s.".formatted(join(wanted)));
        } else {
          TextTable.of(table.only(SHOWN)).print(program.out(), program.surroundings().columns());
        }
        program.tell(Notes.exclusivity(found.coverage(), original));
        answer.tellCoverage();
      }
      case json -> answer.asJson(List.of(table, tables.evidence(songs), tables.missing(found)));
      case csv -> answer.asCsv(table);
      case yaml -> {
        SongListYaml.write(found, asFarAsRead, filter.window(), program.out());
        answer.tellCoverage();
      }
    }
  }

  private ExclusiveSongs.Answer find(
      Database database, PostFilter filter, Set<Exclusivity> wanted) {
    return database.snapshot(
        () ->
            new ExclusiveSongs(database, program.coverages(database)).of(filter, original, wanted));
  }

  private static String join(Set<Exclusivity> wanted) {
    return wanted.stream().sorted().map(Exclusivity::toString).collect(Collectors.joining(" or "));
  }

  private void printChanges(Database database, PostFilter filter) {
    Instant since = comparison.moment(program, database, save);
    ExclusiveChanges.Answer changes =
        database.snapshot(
            () ->
                new ExclusiveChanges(database, program.coverages(database))
                    .since(since, filter, original));
    ExclusiveComparison output = new ExclusiveComparison(program, changes, filter.window());
    switch (format) {
      case table -> output.asLines();
      case json -> output.asJson();
      case csv, yaml -> output.asCsv();
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.RunLock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
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

  @ArgGroup private ChangesOptions changes = new ChangesOptions();

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
  enum Format {
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
    if (changes.isAsked() && (format == Format.yaml || !statuses.isEmpty())) {
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
      if (changes.isAsked()) {
        printChanges(database, filter);
        if (save) {
          save(database, filter, find(database, filter, ExclusiveSongs.ALL_BUT_SHARED));
        }
        return ExitCode.DONE.value();
      }
      Set<Exclusivity> wanted =
          statuses.isEmpty() ? ExclusiveSongs.ALL_BUT_SHARED : Set.copyOf(statuses);
      ExclusiveSongs.Answer found = find(database, filter, wanted);
      print(found, wanted, filter.window());
      if (save) {
        boolean all = wanted.containsAll(ExclusiveSongs.ALL_BUT_SHARED);
        save(database, filter, all ? found : find(database, filter, ExclusiveSongs.ALL_BUT_SHARED));
      }
    }
    return ExitCode.DONE.value();
  }

  private void save(Database database, PostFilter filter, ExclusiveSongs.Answer found) {
    new ExclusiveSaving(program, database).save(filter, found, asFarAsRead);
  }

  /** Those given; empty for the marked ones. */
  private Optional<List<Handle>> targets(Database database) {
    Optional<List<Handle>> named = targets.handles(database);
    if (named.isEmpty() && new AccountRepository(database).targets().isEmpty()) {
      throw new UsageException(
          "No account is a target: mark some with tracker accounts target @handle,"
              + " or name them with --targets");
    }
    return named;
  }

  private void print(ExclusiveSongs.Answer found, Set<Exclusivity> wanted, Window asked) {
    ExclusiveSongsOutput output = new ExclusiveSongsOutput(program, found, asked);
    switch (format) {
      case table -> output.asTable(wanted, original);
      case json -> output.asJson();
      case csv -> output.asCsv();
      case yaml -> output.asYaml(asFarAsRead);
    }
  }

  private ExclusiveSongs.Answer find(
      Database database, PostFilter filter, Set<Exclusivity> wanted) {
    return database.snapshot(
        () ->
            new ExclusiveSongs(database, program.coverages(database)).of(filter, original, wanted));
  }

  private void printChanges(Database database, PostFilter filter) {
    Instant since = changes.moment(program, database, save);
    ExclusiveChanges.Answer found =
        database.snapshot(
            () ->
                new ExclusiveChanges(database, program.coverages(database))
                    .since(since, filter, original));
    ExclusiveChangesOutput output = new ExclusiveChangesOutput(program, found, filter.window());
    switch (format) {
      case table -> output.asLines();
      case json -> output.asJson();
      case csv, yaml -> output.asCsv();
    }
  }
}

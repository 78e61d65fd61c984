package io.soundtracker.cli;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.config.Settings;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.report.Human;
import io.soundtracker.report.Notes;
import io.soundtracker.report.Table;
import io.soundtracker.report.Tables;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import io.soundtracker.store.RunLock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "find-exclusive",
    description = {
      "Finds the songs that only target accounts used, with the accounts that prove it.",
      "Near-exclusive songs, used by exactly one other account, are listed after them. The answer"
          + " holds as far as the accounts were read, which is said with it."
    },
    footer = {
      "%nExamples:",
      "  tracker find-exclusive --since 2026-10-01",
      "  tracker find-exclusive --targets @luna.paperplane,@tinharbour --format json",
      "  tracker find-exclusive --since 2026-10-01 --save",
      "  tracker find-exclusive --format yaml > config/exclusive-songs.yaml"
    })
final class FindExclusiveCommand implements Callable<Integer> {

  private static final String[] SHOWN = {
    "sound", "exclusivity", "posts", "target_accounts", "outside_accounts", "views"
  };

  private final Program program;

  @Mixin private WindowOptions window;

  @Mixin private ByOption by;

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "ACCOUNT",
      description = "Take these accounts as the targets (else those that are marked).")
  private List<Handle> targets = List.of();

  @Option(names = "--original", description = "Original sounds too, each trivially exclusive.")
  private boolean original;

  @Option(
      names = "--save",
      description =
          "Mark the exclusive songs in the database and put them on the list that reports leave"
              + " out, with reason and date.")
  private boolean save;

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
    Settings settings = program.settings();
    PostFilter filter =
        PostFilter.of(window.window(settings))
            .withTargets(targets.isEmpty() ? Optional.empty() : Optional.of(targets))
            .by(by.by());
    if (save) {
      program.keepLog("tracker find-exclusive --save");
    }
    return save
        ? RunLock.holding(
            settings.database(), "find-exclusive --save", program.clock(), () -> find(filter))
        : find(filter);
  }

  private int find(PostFilter filter) {
    try (Database database = program.openDatabase()) {
      requireTargets(database);
      List<ExclusiveSong> songs = new ExclusiveSongs(database).of(filter, original);
      Coverage coverage = program.coverages(database).of(filter.window());
      print(songs, coverage, filter.window());
      if (save) {
        save(database, songs.stream().filter(ExclusiveSong::exclusive).toList(), filter, coverage);
      }
    }
    return ExitCode.DONE.value();
  }

  private void requireTargets(Database database) {
    AccountRepository accounts = new AccountRepository(database);
    if (!targets.isEmpty()) {
      new KnownAccounts(accounts).find(targets);
    } else if (accounts.all().stream().noneMatch(Account::target)) {
      throw new UsageException(
          "No account is a target: mark some with tracker accounts target @handle,"
              + " or name them with --targets");
    }
  }

  private void print(List<ExclusiveSong> songs, Coverage coverage, Window window) {
    Tables tables = program.tables();
    Table<ExclusiveSong> table = tables.exclusive(songs);
    Answer answer = new Answer(program, window, coverage);
    switch (format) {
      case table -> {
        if (songs.isEmpty()) {
          program.tell("No song was used by target accounts alone, or by all but one.");
        } else {
          TextTable.of(table.only(SHOWN)).print(program.out(), program.surroundings().columns());
        }
        program.tell(Notes.exclusivity(coverage, original));
        answer.tellCoverage();
      }
      case json -> answer.asJson(List.of(table, tables.evidence(songs)));
      case csv -> answer.asCsv(table);
      case yaml -> {
        SongListYaml.write(songs, window, coverage, program.out());
        answer.tellCoverage();
      }
    }
  }

  private void save(
      Database database, List<ExclusiveSong> songs, PostFilter filter, Coverage coverage) {
    String reason =
        "used by targets only, %s; %d of %d accounts read"
            .formatted(filter.window().inWords(), coverage.accountsRead(), coverage.accounts());
    ExclusiveSongRepository list = new ExclusiveSongRepository(database);
    long added =
        database.transaction(
            () -> {
              list.markExclusive(songs.stream().map(ExclusiveSong::key).toList());
              return songs.stream()
                  .filter(
                      song ->
                          list.add(
                              list.soundOf(song.key()),
                              "find-exclusive",
                              Optional.of(reason),
                              program.clock().instant()))
                  .count();
            });
    program.tell(
        "Marked %s as exclusive; %s new on the list that reports leave out (tracker songs excluded)."
            .formatted(Human.count(songs.size(), "song"), Human.count(added)));
  }
}

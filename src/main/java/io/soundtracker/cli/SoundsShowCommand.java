package io.soundtracker.cli;

import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.SoundDetail;
import io.soundtracker.analysis.SoundDetails;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.report.Human;
import io.soundtracker.report.SoundEditTable;
import io.soundtracker.report.SoundTables;
import io.soundtracker.report.Table;
import io.soundtracker.store.Database;
import io.soundtracker.store.StoredSound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Prints what is known of one sound: names, platform ids, versions, who uses it and since when,"
          + " what its posts reached, posts per day, and the edits that made it what it is."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds show \"Paper Lanterns - Mira Solheim\"",
      "  tracker sounds show 7123456789012345678 --by song --since 2026-10-01"
    })
final class SoundsShowCommand implements Callable<Integer> {

  private static final int CURVE_WIDTH = 60;
  private static final int BESIDE_CURVE = 20;

  private final Program program;

  @Parameters(paramLabel = "SOUND", description = "A sound's name, alias, platform id, or address.")
  private SoundAddress address;

  @Mixin private ByOption by;
  @Mixin private WindowOptions window;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  SoundsShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    PostFilter filter = PostFilter.of(window.window(program.settings())).by(by.by());
    try (Database database = program.openDatabase()) {
      StoredSound found = new KnownSounds(database).find(address);
      SoundDetail sound =
          new SoundDetails(database, program.coverages(database), program.clock())
              .of(found.soundId(), filter);
      SoundTables tables = new SoundTables(filter.window().zone(), program.engagementBounds());
      Answer answer = new Answer(program, filter.window(), sound.coverage());
      if (json) {
        answer.asJson(tables.of(sound));
      } else {
        print(sound, found, tables);
        answer.tellCoverage();
      }
    }
    return ExitCode.DONE.value();
  }

  private void print(SoundDetail sound, StoredSound found, SoundTables tables) {
    Optional<Integer> columns = program.surroundings().columns();
    int room =
        columns.map(width -> Math.max(BESIDE_CURVE, width - BESIDE_CURVE)).orElse(CURVE_WIDTH);
    facts(sound, found, tables.zone(), room).print(program.out(), columns);
    print(tables.versions(sound.versions()), sound.versions().size() > 1);
    boolean several = sound.versions().size() > 1 && sound.aliases().size() > 0;
    print(
        several
            ? tables.aliases(sound.aliases())
            : tables.aliases(sound.aliases()).without("sound"),
        !sound.aliases().isEmpty());
    print(
        tables
            .platformIds(sound.platformIds())
            .only("platform_id", "posts", "decided_by", "listed_name"),
        !sound.platformIds().isEmpty());
    print(tables.uses(sound.uses()), !sound.uses().isEmpty());
    print(
        SoundEditTable.of(sound.edits(), tables.zone())
            .only("edit", "made_at", "made_by", "summary", "why", "undone_at"),
        !sound.edits().isEmpty());
  }

  private void print(Table<?> table, boolean shown) {
    if (shown) {
      program.out().println();
      new TablePrinter(program).asTable(table);
    }
  }

  private TextTable facts(SoundDetail sound, StoredSound found, ZoneId zone, int room) {
    Figures figures = sound.figures();
    TextTable facts =
        new TextTable(TextTable.text("Sound"), TextTable.text(Plain.text(sound.key())));
    if (!found.key().equals(sound.key())) {
      facts.row("Asked for", found.key());
    }
    facts.row("Title", sound.title());
    facts.row("Artists", sound.artist());
    facts.row("Original sound", Human.flag(sound.original()));
    sound
        .song()
        .ifPresent(song -> facts.row("Version", sound.version().orElse("other") + " of " + song));
    facts.row(
        "Posts",
        "%s by %s, %s"
            .formatted(
                Human.count(figures.posts()),
                Human.count(sound.uses().size(), "account"),
                Human.count(sound.targets(), "target")));
    facts.row("First use", sound.firstUse().map(at -> time(at, zone)));
    facts.row("Last use", sound.lastUse().map(at -> time(at, zone)));
    facts.row("Views", figures.views());
    facts.row("Likes", figures.likes());
    facts.row("Comments", figures.comments());
    facts.row("Shares", figures.shares());
    facts.row("Saves", figures.saves());
    facts.row("Engagement", SoundTables.engagement(sound));
    if (figures.postsWithoutCounts() > 0) {
      facts.row("Lacking counts", Human.count(figures.postsWithoutCounts(), "post"));
    }
    if (!sound.days().isEmpty()) {
      curve(sound, room, facts);
    }
    return facts;
  }

  /** A bar a day, or as many days a bar as it takes to have room for all. */
  private void curve(SoundDetail sound, int room, TextTable facts) {
    List<SoundDetail.Day> days = sound.days();
    int step = (days.size() + room - 1) / room;
    List<OptionalLong> bars = new ArrayList<>();
    for (int i = 0; i < days.size(); i += step) {
      bars.add(
          days.subList(i, Math.min(days.size(), i + step)).stream()
              .map(SoundDetail.Day::posts)
              .flatMapToLong(OptionalLong::stream)
              .boxed()
              .reduce(Long::sum)
              .map(OptionalLong::of)
              .orElse(OptionalLong.empty()));
    }
    long most = bars.stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
    facts.row(
        step == 1 ? "Posts per day" : "Posts per %d days".formatted(step),
        program.bars().withGaps(bars));
    facts.row(
        "",
        "%s to %s, at most %s"
            .formatted(days.get(0).day(), days.get(days.size() - 1).day(), Human.count(most)));
    long partly =
        days.stream().filter(day -> day.accountsRead() < sound.coverage().accounts()).count();
    if (partly > 0) {
      facts.row(
          "",
          "%s of %s not read of all accounts: at least so many there, %s unknown"
              .formatted(
                  Human.count(partly), Human.count(days.size(), "day"), program.bars().gap()));
    }
  }

  private static String time(Instant at, ZoneId zone) {
    return Human.time(at, zone);
  }
}

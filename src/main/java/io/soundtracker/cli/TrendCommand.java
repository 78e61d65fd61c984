package io.soundtracker.cli;

import io.soundtracker.analysis.Pace;
import io.soundtracker.analysis.PostHistories;
import io.soundtracker.analysis.Trend;
import io.soundtracker.analysis.Trend.Kind;
import io.soundtracker.analysis.Trends;
import io.soundtracker.cli.BarChart.Series;
import io.soundtracker.model.Handle;
import io.soundtracker.model.PostAddress;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Window;
import io.soundtracker.report.Human;
import io.soundtracker.report.TrendTables;
import io.soundtracker.report.TrendWords;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Prints how a sound, an account or a post did from day to day, and how fast it gains views.",
      "Views are told between two observations of a post that are near each other (within 8 days,"
          + " or at up to twice the age), and nowhere else: a day without an observation is a gap, and so is one of which less than "
          + Pace.LEAST_KNOWN
          + " %% of the posts' time is known. A fall of a counter is counted, and gains nothing."
          + " Velocity is what was gained in the days up to the latest observation, by the day;"
          + " acceleration is by how much that differs from as many days before, by the day."
    },
    footer = {
      "%nExamples:",
      "  tracker trend \"Paper Lanterns - Mira Solheim\"",
      "  tracker trend @luna.paperplane --since 2026-08-01 --days 14",
      "  tracker trend 7412345678901234567 --format csv > days.csv"
    })
final class TrendCommand implements Callable<Integer> {

  private static final int LONGEST_PACE = 366;

  private final Program program;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  /** One of these; what the first one means is found out. */
  static final class Subject {
    @Parameters(
        paramLabel = "WHAT",
        description = "A sound's name, id or address; an @handle; a post's id or address.")
    private Optional<String> any = Optional.empty();

    @Option(names = "--sound", paramLabel = "SOUND", description = "This sound.")
    private Optional<SoundAddress> sound = Optional.empty();

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "This account.")
    private Optional<Handle> account = Optional.empty();

    @Option(names = "--video", paramLabel = "POST", description = "This post.")
    private Optional<PostAddress> video = Optional.empty();
  }

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "First day, YYYY-MM-DD in the configured zone (default: of a post its first observation,"
              + " else 28 days in all, or twice --days if that is more).")
  private Optional<LocalDate> since = Optional.empty();

  @Mixin private AsOfOption asOf;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "Velocity is over N days (default: ${DEFAULT-VALUE}).")
  private int days;

  @Mixin private ByOption by;

  @Mixin private FormatOption format;

  TrendCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (days < 1 || days > LONGEST_PACE) {
      throw new UsageException("--days must be from 1 to " + LONGEST_PACE + ", not " + days);
    }
    ZoneId zone = program.settings().zone();
    Trend trend;
    try (Database database = program.openDatabase()) {
      trend = database.snapshot(() -> find(database, asked(database, zone)));
    }
    TrendTables tables = new TrendTables(zone);
    Answer answer = new Answer(program, trend.window(), trend.coverage());
    switch (format.format()) {
      case table -> {
        print(trend, zone);
        answer.tellCoverage();
      }
      case json -> answer.asJson(List.of(tables.trend(trend), tables.days(trend)));
      case csv -> answer.asCsv(tables.days(trend));
    }
    return ExitCode.DONE.value();
  }

  private Trends.Asked asked(Database database, ZoneId zone) {
    LocalDate last =
        asOf.lastDay(program, database)
            .orElseGet(() -> LocalDate.ofInstant(program.clock().instant(), zone));
    try {
      Window window = new Window(since, Optional.of(last), zone);
      return new Trends.Asked(window.since(), last, zone, days);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private Trend find(Database database, Trends.Asked asked) {
    Trends trends =
        new Trends(
            database, program.coverages(database), new PostHistories(database, program.clock()));
    Optional<Kind> kind =
        subject.any.map(new Subjects(database, EnumSet.allOf(Kind.class))::kindOf);
    String text = subject.any.orElse("");
    if (subject.video.isPresent() || kind.filter(Kind.VIDEO::equals).isPresent()) {
      PostAddress post = subject.video.orElseGet(() -> PostAddress.parse(text));
      return trends
          .ofPost(post.id(), asked)
          .orElseThrow(() -> UnknownPost.of(post, new AccountRepository(database)));
    }
    if (subject.account.isPresent() || kind.filter(Kind.ACCOUNT::equals).isPresent()) {
      Handle handle = subject.account.orElseGet(() -> Handle.parse(text));
      KnownAccounts known = new KnownAccounts(new AccountRepository(database));
      return trends.ofAccount(known.find(List.of(handle)).get(0).handle(), asked);
    }
    SoundAddress address = subject.sound.orElseGet(() -> KnownSounds.parse(List.of(text)).get(0));
    return trends.ofSound(new KnownSounds(database).find(address).soundId(), by.by(), asked);
  }

  private void print(Trend trend, ZoneId zone) {
    Optional<Integer> columns = program.surroundings().columns();
    print(name(trend.kind()) + ": " + Plain.text(trend.subject()));
    if (trend.kind() != Kind.VIDEO) {
      print("Posts: " + Human.count(trend.posts()));
    }
    print("Observed: " + TrendWords.observed(trend, zone));
    print("Velocity: " + TrendWords.velocity(trend, zone));
    print("Acceleration: " + TrendWords.acceleration(trend));
    new BarChart(
            trend.days().stream().map(Trend.Day::day).toList(),
            series(trend),
            program.bars(),
            columns)
        .print(program.out());
  }

  private void print(String sentence) {
    int width = program.surroundings().columns().orElse(Integer.MAX_VALUE);
    Paragraph.lines(sentence, width).forEach(program.out()::println);
  }

  private static List<Series> series(Trend trend) {
    Series gained = series("Views gained", trend, Trend.Day::gained, Series.known(Long::sum));
    Series posts = series("Posts", trend, Trend.Day::posts, Series.known(Long::sum));
    return switch (trend.kind()) {
      case VIDEO -> List.of(series("Views", trend, Trend.Day::views, TrendCommand::latest), gained);
      case ACCOUNT -> List.of(gained, posts);
      case SOUND ->
          List.of(
              gained,
              posts,
              series("Accounts a day", trend, Trend.Day::adopters, Series.known(Math::max)));
    };
  }

  private static OptionalLong latest(OptionalLong one, OptionalLong later) {
    return later.isPresent() ? later : one;
  }

  private static Series series(
      String title,
      Trend trend,
      Function<Trend.Day, OptionalLong> number,
      BinaryOperator<OptionalLong> together) {
    return new Series(title, trend.days().stream().map(number).toList(), together);
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case SOUND -> "Sound";
      case ACCOUNT -> "Account";
      case VIDEO -> "Post";
    };
  }
}

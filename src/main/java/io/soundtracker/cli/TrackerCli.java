package io.soundtracker.cli;

import io.soundtracker.analysis.AccountMeasure;
import io.soundtracker.analysis.By;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.SoundMeasure;
import io.soundtracker.cli.AccountsMarkCommand.Mark;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.InvalidPostException;
import io.soundtracker.model.InvalidSoundException;
import io.soundtracker.model.PostAddress;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.WorkbookLayout;
import io.soundtracker.schedule.Scheduler;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The whole command line, put together. */
public final class TrackerCli {

  private final Surroundings surroundings;
  private final Program program;
  private final CommandTree commands;

  public TrackerCli(Surroundings surroundings) {
    this.surroundings = surroundings;
    TrackerCommand root = new TrackerCommand();
    program = new Program(surroundings, root.options());
    commands =
        CommandTree.of(
            "tracker",
            root,
            CommandTree.of("demo", new DemoCommand(program)),
            CommandTree.of(
                "yt-dlp",
                new YtDlpCommand(),
                CommandTree.of("version", new YtDlpVersionCommand(program)),
                CommandTree.of("install", new YtDlpInstallCommand(program)),
                CommandTree.of("update", new YtDlpUpdateCommand(program)),
                CommandTree.of("use", new YtDlpUseCommand(program)),
                CommandTree.of("rollback", new YtDlpRollbackCommand(program))),
            CommandTree.of("init-db", new InitDbCommand(program)),
            CommandTree.of(
                "config",
                new ConfigCommand(),
                CommandTree.of("check", new ConfigCheckCommand(program)),
                CommandTree.of("show", new ConfigShowCommand(program))),
            CommandTree.of(
                "accounts",
                new AccountsCommand(),
                CommandTree.of("list", new AccountsListCommand(program)),
                CommandTree.of("add", new AccountsAddCommand(program)),
                CommandTree.of("import", new AccountsImportCommand(program)),
                CommandTree.of("show", new AccountsShowCommand(program)),
                CommandTree.of("rank", new AccountsRankCommand(program)),
                CommandTree.of("interval", new AccountsIntervalCommand(program)),
                AccountsMarkCommand.of(program, Mark.TARGET),
                AccountsMarkCommand.of(program, Mark.UNTARGET),
                AccountsMarkCommand.of(program, Mark.ACTIVE),
                AccountsMarkCommand.of(program, Mark.INACTIVE)),
            CommandTree.of("scrape", new ScrapeCommand(program)),
            CommandTree.of("due", new DueCommand(program)),
            CommandTree.of("track", new TrackCommand(program)),
            CommandTree.of("untrack", new UntrackCommand(program)),
            CommandTree.of("run", new RunCommand(program)),
            CommandTree.of("daemon", new DaemonCommand(program)),
            CommandTree.of("schedule", new ScheduleCommand(program)),
            CommandTree.of("aggregate", new AggregateCommand(program)),
            CommandTree.of("rising", new RisingCommand(program)),
            CommandTree.of(
                "forecast",
                new ForecastCommand(program),
                CommandTree.of("scorecard", new ForecastScorecardCommand(program))),
            CommandTree.of("breakouts", new BreakoutsCommand(program)),
            CommandTree.of("trend", new TrendCommand(program)),
            CommandTree.of("post", new PostCommand(program)),
            CommandTree.of("explain", new ExplainCommand(program)),
            CommandTree.of("find-exclusive", new FindExclusiveCommand(program)),
            CommandTree.of(
                "songs",
                new SongsCommand(),
                CommandTree.of("exclude", new SongsExcludeCommand(program)),
                CommandTree.of("include", new SongsIncludeCommand(program)),
                CommandTree.of("excluded", new SongsExcludedCommand(program))),
            CommandTree.of(
                "sounds",
                new SoundsCommand(),
                CommandTree.of("candidates", new SoundsCandidatesCommand(program)),
                CommandTree.of("show", new SoundsShowCommand(program)),
                CommandTree.of("merge", new SoundsMergeCommand(program)),
                CommandTree.of("split", new SoundsSplitCommand(program)),
                CommandTree.of("rename", new SoundsRenameCommand(program)),
                CommandTree.of("group", new SoundsGroupCommand(program)),
                CommandTree.of("ungroup", new SoundsUngroupCommand(program)),
                CommandTree.of("log", new SoundsLogCommand(program)),
                CommandTree.of("undo", new SoundsUndoCommand(program)),
                CommandTree.of(
                    "alias",
                    new SoundsAliasCommand(),
                    CommandTree.of("add", new SoundsAliasAddCommand(program)),
                    CommandTree.of("import", new SoundsAliasImportCommand(program)))),
            CommandTree.of("report", new ReportCommand(program)),
            CommandTree.of(
                "sessions",
                new SessionsCommand(program),
                CommandTree.of("show", new SessionsShowCommand(program))),
            CommandTree.of("requests", new RequestsCommand(program)));
  }

  /** Settings reach only the subcommands that are there already, so they come last. */
  private CommandLine complete(CommandLine line) {
    Failures failures = new Failures(program);
    line.registerConverter(Handle.class, new WordReader<>(TrackerCli::handle))
        .registerConverter(PostAddress.class, new WordReader<>(TrackerCli::post))
        .registerConverter(SoundAddress.class, new WordReader<>(TrackerCli::sound))
        .registerConverter(Version.class, new WordReader<>(TrackerCli::version))
        .registerConverter(LocalDate.class, new WordReader<>(TrackerCli::date))
        .registerConverter(LocalTime.class, new WordReader<>(TrackerCli::time))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setExpandAtFiles(false) // @luna is an account, even where a file luna lies
        .setColorScheme(CommandLine.Help.defaultColorScheme(program.ansi()))
        .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    takeWords(line, AccountMeasure.class);
    takeWords(line, By.class);
    takeWords(line, Exclusivity.class);
    takeWords(line, FindExclusiveCommand.Format.class);
    takeWords(line, FormatOption.Format.class);
    takeWords(line, ReportFormat.class);
    takeWords(line, ScheduleCommand.Only.class);
    takeWords(line, Scheduler.class);
    takeWords(line, SoundMeasure.class);
    takeWords(line, WorkbookLayout.class);
    takeWords(line, YtDlpVersionCommand.Format.class);
    CommandHelp.complete(line);
    return line;
  }

  /**
   * A class of its own around what would be a lambda: the Java machine cannot keep lambdas of
   * picocli's types, and making them anew takes as long as the rest of a short command.
   */
  private record WordReader<T>(Function<String, T> read) implements ITypeConverter<T> {
    @Override
    public T convert(String word) {
      return read.apply(word);
    }
  }

  /** Runs one command; answers the exit code. */
  public int execute(String... arguments) {
    int code = program.end(complete(commands.answering(List.of(arguments))).execute(arguments));
    if (surroundings.out().checkError()) {
      surroundings.err().println("tracker: standard output could not be written to the end");
      return ExitCode.CANNOT_WRITE.value();
    }
    return code;
  }

  /** The whole command line as picocli sees it, for tests. */
  CommandLine commandLine() {
    return complete(commands.whole());
  }

  private static Handle handle(String text) {
    try {
      return Handle.parse(text);
    } catch (InvalidHandleException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static PostAddress post(String text) {
    try {
      return PostAddress.parse(text);
    } catch (InvalidPostException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static SoundAddress sound(String text) {
    try {
      return SoundAddress.parse(text);
    } catch (InvalidSoundException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Version version(String text) {
    return Version.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no kind of version: give one of %s".formatted(text, Version.all())));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a time: write it as HH:MM");
    }
  }

  /** Picocli would name the constants as they are, in capitals. */
  private static <E extends Enum<E>> void takeWords(CommandLine line, Class<E> type) {
    line.registerConverter(type, new WordReader<>(text -> oneOf(type.getEnumConstants(), text)));
  }

  /** The value that people type as {@code text}. */
  private static <E extends Enum<E>> E oneOf(E[] values, String text) {
    return Stream.of(values)
        .filter(one -> one.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is none of %s"
                        .formatted(
                            text,
                            Stream.of(values)
                                .map(Enum::toString)
                                .collect(Collectors.joining(", ")))));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a day: write it as YYYY-MM-DD");
    }
  }
}

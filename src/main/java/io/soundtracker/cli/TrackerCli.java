package io.soundtracker.cli;

import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.cli.AccountsMarkCommand.Mark;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.InvalidPostException;
import io.soundtracker.model.InvalidSoundException;
import io.soundtracker.model.PostAddress;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The whole command line, put together. */
public final class TrackerCli {

  private final Surroundings surroundings;
  private final Program program;
  private final CommandLine line;

  public TrackerCli(Surroundings surroundings) {
    this.surroundings = surroundings;
    TrackerCommand root = new TrackerCommand();
    program = new Program(surroundings, root.options());
    line = new CommandLine(root);
    line.addSubcommand(new DemoCommand(program))
        .addSubcommand(
            group(
                new YtDlpCommand(),
                new YtDlpVersionCommand(program),
                new YtDlpInstallCommand(program),
                new YtDlpUpdateCommand(program),
                new YtDlpUseCommand(program),
                new YtDlpRollbackCommand(program)))
        .addSubcommand(new InitDbCommand(program))
        .addSubcommand(
            group(
                new ConfigCommand(),
                new ConfigCheckCommand(program),
                new ConfigShowCommand(program)))
        .addSubcommand(
            group(
                new AccountsCommand(),
                new AccountsListCommand(program),
                new AccountsAddCommand(program),
                new AccountsImportCommand(program),
                new AccountsShowCommand(program),
                new AccountsRankCommand(program),
                new AccountsIntervalCommand(program),
                AccountsMarkCommand.of(program, Mark.TARGET),
                AccountsMarkCommand.of(program, Mark.UNTARGET),
                AccountsMarkCommand.of(program, Mark.ACTIVE),
                AccountsMarkCommand.of(program, Mark.INACTIVE)))
        .addSubcommand(new ScrapeCommand(program))
        .addSubcommand(new DueCommand(program))
        .addSubcommand(new TrackCommand(program))
        .addSubcommand(new UntrackCommand(program))
        .addSubcommand(new RunCommand(program))
        .addSubcommand(new DaemonCommand(program))
        .addSubcommand(new ScheduleCommand(program))
        .addSubcommand(new AggregateCommand(program))
        .addSubcommand(new PostCommand(program))
        .addSubcommand(new ExplainCommand(program))
        .addSubcommand(new FindExclusiveCommand(program))
        .addSubcommand(
            group(
                new SongsCommand(),
                new SongsExcludeCommand(program),
                new SongsIncludeCommand(program),
                new SongsExcludedCommand(program)))
        .addSubcommand(
            group(
                    new SoundsCommand(),
                    new SoundsCandidatesCommand(program),
                    new SoundsShowCommand(program),
                    new SoundsMergeCommand(program),
                    new SoundsSplitCommand(program),
                    new SoundsRenameCommand(program),
                    new SoundsGroupCommand(program),
                    new SoundsUngroupCommand(program),
                    new SoundsLogCommand(program),
                    new SoundsUndoCommand(program))
                .addSubcommand(
                    group(
                        new SoundsAliasCommand(),
                        new SoundsAliasAddCommand(program),
                        new SoundsAliasImportCommand(program))))
        .addSubcommand(new ReportCommand(program))
        .addSubcommand(group(new SessionsCommand(program), new SessionsShowCommand(program)))
        .addSubcommand(new RequestsCommand(program));
    // Settings reach only the subcommands that are there already, so they come last.
    Failures failures = new Failures(program);
    line.registerConverter(Handle.class, TrackerCli::handle)
        .registerConverter(PostAddress.class, TrackerCli::post)
        .registerConverter(SoundAddress.class, TrackerCli::sound)
        .registerConverter(Version.class, TrackerCli::version)
        .registerConverter(LocalDate.class, TrackerCli::date)
        .registerConverter(Exclusivity.class, TrackerCli::exclusivity)
        .registerConverter(LocalTime.class, TrackerCli::time)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(program.ansi()))
        .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    CommandHelp.complete(line);
  }

  private static CommandLine group(Object command, Object... subcommands) {
    CommandLine group = new CommandLine(command);
    for (Object subcommand : subcommands) {
      group.addSubcommand(subcommand);
    }
    return group;
  }

  /** Runs one command; answers the exit code. */
  public int execute(String... arguments) {
    int code = program.end(line.execute(arguments));
    if (surroundings.out().checkError()) {
      surroundings.err().println("tracker: standard output could not be written to the end");
      return ExitCode.CANNOT_WRITE.value();
    }
    return code;
  }

  /** The command line as picocli sees it, for a test that compares the README with it. */
  CommandLine commandLine() {
    return line;
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

  private static Exclusivity exclusivity(String text) {
    return Stream.of(Exclusivity.values())
        .filter(one -> one.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is none of %s"
                        .formatted(
                            text,
                            Stream.of(Exclusivity.values())
                                .map(Exclusivity::toString)
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

package io.soundtracker.cli;

import io.soundtracker.config.ListFileException;
import io.soundtracker.config.SettingsException;
import io.soundtracker.report.ReportException;
import io.soundtracker.source.RecordingException;
import io.soundtracker.source.YtDlpException;
import io.soundtracker.store.LockedException;
import io.soundtracker.store.RefusedEditException;
import io.soundtracker.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns failures into a line for people and an exit code for callers. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Program program;

  Failures(Program program) {
    this.program = program;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    if (failure instanceof ParameterException wrong) {
      return handleParseException(wrong, new String[0]);
    }
    ExitCode code = codeOf(failure);
    String message =
        code == ExitCode.UNEXPECTED
            ? "unexpected failure: %s (-v prints the whole of it)".formatted(failure)
            : failure.getMessage();
    command.getErr().println(nameOf(command) + ": " + message);
    program.logFailure(nameOf(command), code, failure);
    if (program.verbose() && code != ExitCode.USAGE) {
      failure.printStackTrace(command.getErr());
    }
    return code.value();
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(nameOf(command) + ": " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try '" + nameOf(command) + " --help'.");
    return ExitCode.USAGE.value();
  }

  private static String nameOf(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static ExitCode codeOf(Exception failure) {
    if (failure instanceof UsageException
        || failure instanceof ListFileException
        || failure instanceof RecordingException
        || failure instanceof RefusedEditException) {
      return ExitCode.USAGE;
    } else if (failure instanceof ReportException || failure instanceof OutputException) {
      return ExitCode.CANNOT_WRITE;
    } else if (failure instanceof SettingsException) {
      return ExitCode.SETTINGS;
    } else if (failure instanceof YtDlpException) {
      return ExitCode.YTDLP;
    } else if (failure instanceof LockedException) {
      return ExitCode.LOCKED;
    } else if (failure instanceof StoreException) {
      return ExitCode.DATABASE;
    }
    return ExitCode.UNEXPECTED;
  }
}

package io.soundtracker.cli;

import io.soundtracker.config.RunStep;
import io.soundtracker.config.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Does the daily work: scrapes what is due, rebuilds the totals of sounds, saves the exclusive"
          + " songs, makes and scores forecasts and writes reports, as the settings run.steps and"
          + " run.report_formats say.",
      "A step that fails is named, and the others are still done, unless the database is locked or"
          + " unusable, or a signal came. The first failure decides the exit code; an incomplete"
          + " scrape (3) gives way to any other. Prints nothing in cron if all went well."
    },
    footer = {
      "%nExamples:",
      "  tracker run",
      "  tracker run --older-than 20h",
      "  tracker run --dry-run"
    })
final class RunCommand implements Callable<Integer> {

  /** After these, no other step could do any better. */
  private static final Set<ExitCode> FINAL =
      EnumSet.of(
          ExitCode.DATABASE,
          ExitCode.LOCKED,
          ExitCode.HUNG_UP,
          ExitCode.INTERRUPTED,
          ExitCode.TERMINATED);

  private final Program program;

  @Mixin private OlderThanOption olderThan;

  @Option(names = "--dry-run", description = "Print the steps, and do nothing.")
  private boolean dryRun;

  RunCommand(Program program) {
    this.program = program;
  }

  /** One command of a step. */
  private record Task(RunStep step, List<String> words) {
    @Override
    public String toString() {
      return "tracker " + String.join(" ", words);
    }
  }

  @Override
  public Integer call() {
    List<Task> tasks = tasks(program.settings().run());
    if (dryRun) {
      TextTable table = new TextTable(TextTable.text("Step"), TextTable.text("Command"));
      tasks.forEach(task -> table.row(task.step(), task));
      table.print(program.out(), program.surroundings().columns());
      program.tell("Nothing was done.");
      return ExitCode.DONE.value();
    }
    program.keepLog("tracker run");
    return doAll(tasks);
  }

  private List<Task> tasks(Settings.Run run) {
    List<Task> tasks = new ArrayList<>();
    for (RunStep step : run.steps()) {
      List<String> words = new ArrayList<>(List.of(step.command().split(" ", -1)));
      if (step == RunStep.SCRAPE) {
        words.addAll(olderThan.words());
      }
      tasks.add(new Task(step, words));
    }
    return tasks;
  }

  private int doAll(List<Task> tasks) {
    ExitCode answer = ExitCode.DONE;
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      ExitCode code = task.step() == RunStep.SCRAPE ? scrape(task) : execute(task);
      if (code != ExitCode.DONE) {
        program.warn(
            "Step '%s' failed with %d (%s): %s"
                .formatted(task.step(), code.value(), code.meaning(), task));
        answer = graver(answer, code);
      }
      if (FINAL.contains(code) || Thread.currentThread().isInterrupted()) {
        tasks.subList(i + 1, tasks.size()).forEach(left -> program.warn("Not done: " + left));
        return answer.value();
      }
    }
    return answer.value();
  }

  /** What failed first, unless that is no more than an incomplete scrape. */
  private static ExitCode graver(ExitCode first, ExitCode next) {
    return first == ExitCode.DONE || first == ExitCode.INCOMPLETE ? next : first;
  }

  /** A scrape takes its time to end after a signal, and this command waits for it. */
  private ExitCode scrape(Task task) {
    program.awaitSignals();
    ExitCode code = execute(task);
    if (program.signalled().isEmpty()) {
      program.awaitNoSignals();
    }
    return code;
  }

  /**
   * Runs a command as if it had been typed; only a scrape knows by itself what cron should mail.
   */
  private ExitCode execute(Task task) {
    InnerCommand inner = new InnerCommand(program);
    if (program.isWatched()) {
      return inner.execute(task.words());
    }
    List<String> words = new ArrayList<>(task.words());
    if (task.step() != RunStep.SCRAPE) {
      words.add("--quiet");
    }
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      return inner.execute(words, program.surroundings().withOut(nowhere));
    }
  }
}

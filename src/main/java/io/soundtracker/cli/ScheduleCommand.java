package io.soundtracker.cli;

import io.soundtracker.schedule.Job;
import io.soundtracker.schedule.Scheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Prints what makes this machine run the program by itself, with how to install it. Nothing is"
          + " installed.",
      "Once a day it is 'tracker run', which scrapes first; more often than that, 'tracker scrape'"
          + " runs at the other hours. Times are those of the machine's clock."
    },
    footer = {
      "%nExamples:",
      "  tracker schedule cron",
      "  tracker schedule systemd --every 6h --at 06:15",
      "  tracker schedule launchd --job run > ~/Library/LaunchAgents/io.soundtracker.run.plist"
    })
final class ScheduleCommand implements Callable<Integer> {

  private static final int HOURS = 24;
  private static final Duration LONGEST_SPREAD = Duration.ofMinutes(15);

  private final Program program;

  @Parameters(
      paramLabel = "SCHEDULER",
      description = "${COMPLETION-CANDIDATES}; windows is for the Subsystem for Linux.")
  private Scheduler scheduler;

  @Option(
      names = "--every",
      paramLabel = "HOURS",
      defaultValue = "24h",
      description =
          "How often to scrape: 1h, 2h, 3h, 4h, 6h, 8h, 12h or 24h (default: ${DEFAULT-VALUE}).")
  private String every;

  @Option(
      names = "--at",
      paramLabel = "HH:MM",
      defaultValue = "06:15",
      description = "When the daily run starts (default: ${DEFAULT-VALUE}).")
  private LocalTime at;

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description =
          "Only this one: ${COMPLETION-CANDIDATES} (default: the run, and the scrapes between)."
              + " The scrape alone is done at the hour of the run too.")
  private Optional<Only> only;

  /** The one job that is wanted; the names are what people type. */
  enum Only {
    run,
    scrape
  }

  ScheduleCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    int hours = hours();
    List<LocalTime> times =
        IntStream.range(0, HOURS / hours).mapToObj(i -> at.plusHours((long) i * hours)).toList();
    List<Job> jobs = new ArrayList<>();
    if (only.isEmpty() || only.get() == Only.run) {
      jobs.add(job("run", "daily run", hours, times.subList(0, 1)));
    }
    if (only.isPresent() && only.get() == Only.scrape) {
      jobs.add(job("scrape", "scrape", hours, times));
    } else if (only.isEmpty() && times.size() > 1) {
      jobs.add(job("scrape", "scrape between two runs", hours, times.subList(1, times.size())));
    }
    Optional<String> distribution =
        Optional.ofNullable(program.surroundings().environment().get("WSL_DISTRO_NAME"));
    program.out().print(scheduler.timetable(program.home(), distribution).of(jobs));
    return ExitCode.DONE.value();
  }

  private int hours() {
    String digits = every.toLowerCase(Locale.ROOT).replaceFirst("^(\\d{1,2})h$", "$1");
    if (digits.matches("\\d{1,2}")) {
      int hours = Integer.parseInt(digits);
      if (hours > 0 && HOURS % hours == 0) {
        return hours;
      }
    }
    throw new UsageException(
        "--every "
            + every
            + ": a day must divide into it; take 1h, 2h, 3h, 4h, 6h, 8h, 12h or 24h");
  }

  private Job job(String command, String title, int hours, List<LocalTime> times) {
    List<String> words = new ArrayList<>();
    words.add(launcher());
    words.addAll(program.location());
    // A listing ends later than the job began: at the full rhythm it would not be due next time.
    Duration age = Duration.ofHours(hours).multipliedBy(5).dividedBy(6);
    words.addAll(List.of(command, "--older-than", inUnits(age)));
    if (words.stream().anyMatch(word -> word.chars().anyMatch(Character::isISOControl))) {
      throw new UsageException(
          "A path with a line break or the like can't be scheduled: rename it");
    }
    Duration slack = Duration.ofHours(hours).dividedBy(HOURS / 2);
    return new Job(
        command, title, words, times, slack.compareTo(LONGEST_SPREAD) < 0 ? slack : LONGEST_SPREAD);
  }

  private static String inUnits(Duration age) {
    return age.toMinutesPart() == 0 ? age.toHours() + "h" : age.toMinutes() + "m";
  }

  private String launcher() {
    Path folder =
        program
            .surroundings()
            .launcherFolder()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Run this by the launcher, ./tracker: it is what will be scheduled"));
    return folder.resolve("tracker").toAbsolutePath().normalize().toString();
  }
}

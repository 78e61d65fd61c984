package io.soundtracker.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A task of Windows for each job, which runs the program in the Windows Subsystem for Linux. */
final class WindowsTasks implements Timetable {

  private final Optional<String> distribution;

  /**
   * @param distribution of Linux that has the program; empty for the one that is the default
   */
  WindowsTasks(Optional<String> distribution) {
    this.distribution = requireNonNull(distribution);
  }

  @Override
  public String of(List<Job> jobs) {
    return jobs.stream().map(this::task).collect(Collectors.joining("\n"));
  }

  private String task(Job job) {
    return String.format(
        Locale.ROOT,
        """
      <?xml version="1.0"?>
      <!-- Sound Tracker: %2$s. It needs the Windows Subsystem for Linux, with the program in it.
           To install: save this as tracker-%1$s.xml, and in a command prompt of Windows
             schtasks /Create /TN "Sound Tracker %1$s" /XML tracker-%1$s.xml
           It runs while you are logged in. The task's last result is the program's exit code. -->
      <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
        <RegistrationInfo>
          <Description>Sound Tracker: %2$s</Description>
        </RegistrationInfo>
        <Triggers>
      %3$s  </Triggers>
        <Principals>
          <Principal id="Author">
            <LogonType>InteractiveToken</LogonType>
            <RunLevel>LeastPrivilege</RunLevel>
          </Principal>
        </Principals>
        <Settings>
          <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
          <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
          <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
          <StartWhenAvailable>true</StartWhenAvailable>
          <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
        </Settings>
        <Actions Context="Author">
          <Exec>
            <Command>wsl.exe</Command>
            <Arguments>%4$s</Arguments>
          </Exec>
        </Actions>
      </Task>
      """,
        job.name(),
        job.title(),
        job.times().stream().map(time -> trigger(job, time)).collect(Collectors.joining()),
        Xml.text(
            distribution.map(name -> "--distribution " + quoted(name) + " ").orElse("")
                + "--exec bash -c "
                + quoted(withoutPercent("exec " + Shell.line(job.command())))));
  }

  private static String trigger(Job job, LocalTime time) {
    return String.format(
        Locale.ROOT,
        """
          <CalendarTrigger>
            <StartBoundary>2026-01-01T%02d:%02d:00</StartBoundary>
            <RandomDelay>PT%dM</RandomDelay>
            <ScheduleByDay>
              <DaysInterval>1</DaysInterval>
            </ScheduleByDay>
          </CalendarTrigger>
      """,
        time.getHour(),
        time.getMinute(),
        job.spread().toMinutes());
  }

  /** Windows takes what stands between two percent signs for a variable: bash writes them. */
  private static String withoutPercent(String line) {
    return line.replace("%", "'$'\\045''");
  }

  /** One argument, as programs of Windows take their command line apart. */
  private static String quoted(String argument) {
    return '"' + argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"") + '"';
  }
}

package io.soundtracker.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A service and a timer of the user's own systemd for each job. */
final class SystemdUnits implements Timetable {

  @Override
  public String of(List<Job> jobs) {
    String timers =
        jobs.stream()
            .map(job -> "tracker-" + job.name() + ".timer")
            .collect(Collectors.joining(" "));
    return """
      # Sound Tracker. To install: save each part under the name above it, then
      #   systemctl --user daemon-reload
      #   systemctl --user enable --now %s
      #   loginctl enable-linger    # so that it runs while nobody is logged in
      # What was printed: journalctl --user -u 'tracker-*'
      """
            .formatted(timers)
        + jobs.stream().map(SystemdUnits::units).collect(Collectors.joining());
  }

  private static String units(Job job) {
    return String.format(
        Locale.ROOT,
        """

      # ~/.config/systemd/user/tracker-%1$s.service
      [Unit]
      Description=Sound Tracker: %2$s

      [Service]
      Type=oneshot
      ExecStart=%3$s
      # 3: some accounts were not read, and are due again; 130, 143: it was ended from outside.
      SuccessExitStatus=3 130 143
      TimeoutStopSec=30

      # ~/.config/systemd/user/tracker-%1$s.timer
      [Unit]
      Description=Sound Tracker: %2$s

      [Timer]
      OnCalendar=*-*-* %4$s:%5$02d:00
      RandomizedDelaySec=%6$d
      # What was missed while the machine was off is made up for.
      Persistent=true

      [Install]
      WantedBy=timers.target
      """,
        job.name(),
        job.title(),
        commandLine(job.command()),
        job.times().stream()
            .map(LocalTime::getHour)
            .map(hour -> String.format(Locale.ROOT, "%02d", hour))
            .collect(Collectors.joining(",")),
        job.minute(),
        job.spread().toSeconds());
  }

  /**
   * The colon keeps systemd from replacing what begins with a dollar sign. It starts no program
   * whose path has a quote or a backslash: another program has to.
   */
  private static String commandLine(List<String> command) {
    String line = command.stream().map(SystemdUnits::word).collect(Collectors.joining(" "));
    String starter = command.get(0).matches(".*[\"'\\\\].*") ? "/usr/bin/env " : "";
    return (line.contains("$") ? ":" : "") + starter + line;
  }

  private static String word(String word) {
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + "\"";
  }
}

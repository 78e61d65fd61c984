package io.soundtracker.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines for {@code crontab -e}. To cron a percent sign ends a line, even within quotes. */
final class Crontab implements Timetable {

  @Override
  public String of(List<Job> jobs) {
    StringBuilder text =
        new StringBuilder(
            """
            # Sound Tracker. To install: crontab -e, and add these lines.
            # Times are those of the machine. Cron mails what is printed, which is nothing if all
            # went well: say to whom. If the launcher finds no JDK, set JAVA_HOME here as well.
            #MAILTO=you@example.com
            """);
    for (Job job : jobs) {
      text.append("# Sound Tracker: ").append(job.title()).append("\n");
      text.append(
          String.format(
              Locale.ROOT,
              "%d %s * * *  %s\n",
              job.minute(),
              job.times().stream()
                  .map(LocalTime::getHour)
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")),
              Shell.line(job.command()).replace("%", "\\%")));
    }
    return text.toString();
  }
}

package io.soundtracker.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * A command that is to run every day.
 *
 * @param name in the names of files, such as {@code run}
 * @param title in words
 * @param command the program with an absolute path, and its arguments
 * @param times of the day at which it starts, on the machine's clock; all at the same minute
 * @param spread it may start so much later, drawn anew each time
 */
public record Job(
    String name, String title, List<String> command, List<LocalTime> times, Duration spread) {

  public Job {
    requireNonNull(name);
    requireNonNull(title);
    command = List.copyOf(command);
    times = times.stream().sorted().toList();
    requireNonNull(spread);
    if (times.isEmpty() || times.stream().map(LocalTime::getMinute).distinct().count() > 1) {
      throw new IllegalArgumentException("times of one minute, at least one: " + times);
    }
  }

  int minute() {
    return times.get(0).getMinute();
  }
}

package io.soundtracker.schedule;

import java.util.List;

/** Writes jobs as one scheduler wants them, with how to install that as comments. */
@FunctionalInterface
public interface Timetable {

  /** Lines, each with its end. */
  String of(List<Job> jobs);
}

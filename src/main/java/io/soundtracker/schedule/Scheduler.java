package io.soundtracker.schedule;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What runs programs by itself, on the systems that there are. */
public enum Scheduler {
  CRON,
  SYSTEMD,
  LAUNCHD,
  WINDOWS;

  /**
   * How it is told.
   *
   * @param home of the program
   * @param distribution of Linux within Windows; empty for the default one
   */
  public Timetable timetable(Path home, Optional<String> distribution) {
    return switch (this) {
      case CRON -> new Crontab();
      case SYSTEMD -> new SystemdUnits();
      case LAUNCHD -> new LaunchdPlists(home.toString());
      case WINDOWS -> new WindowsTasks(distribution);
    };
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.config;

import java.util.Locale;

/** A step of the daily run: a command of this program, under the name that settings know it by. */
public enum RunStep {
  SCRAPE("scrape"),
  TOTALS("aggregate --rebuild"),
  EXCLUSIVE("find-exclusive --save"),
  FORECAST("forecast"),
  REPORTS("report all");

  private final String command;

  RunStep(String command) {
    this.command = command;
  }

  /** What one would type to do the step by hand. */
  public String command() {
    return command;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.config;

import java.util.List;
import java.util.Locale;

/** A step of the daily run: a command of this program, under the name that settings know it by. */
public enum RunStep {
  SCRAPE("scrape"),
  TOTALS("aggregate --rebuild"),
  EXCLUSIVE("find-exclusive --save"),
  FORECAST("forecast"),
  REPORTS("report --format FORMAT");

  /** Stands for each of the formats in turn. */
  private static final String FORMAT = "FORMAT";

  private final String command;

  RunStep(String command) {
    this.command = command;
  }

  /** What one would type to do the step by hand: one command, or one for each format. */
  public List<String> commands(List<String> reportFormats) {
    return command.contains(FORMAT)
        ? reportFormats.stream().map(format -> command.replace(FORMAT, format)).toList()
        : List.of(command);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

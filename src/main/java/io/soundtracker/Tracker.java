package io.soundtracker;

import io.soundtracker.cli.Surroundings;
import io.soundtracker.cli.TrackerCli;

/** The program: builds the command line and exits with its answer. */
public final class Tracker {

  private Tracker() {}

  public static void main(String[] arguments) {
    System.exit(new TrackerCli(Surroundings.ofProcess()).execute(arguments));
  }
}

package io.soundtracker.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The settings can't be used; the message lists all that is wrong with them, one thing a line. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ArrayList<SettingsProblem> problems;

  SettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
    this.problems = new ArrayList<>(problems);
  }

  /** What a setting names is not there, or is no such thing; found when it is used. */
  public SettingsException(String message, Throwable cause) {
    super(message, cause);
    this.problems = new ArrayList<>();
  }

  public List<SettingsProblem> problems() {
    return List.copyOf(problems);
  }
}

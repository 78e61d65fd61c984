package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with the settings.
 *
 * @param where file and line, variable or option
 * @param message what is wrong and what is allowed, without secrets
 */
public record SettingsProblem(Origin where, String message) {

  public SettingsProblem {
    requireNonNull(where);
    requireNonNull(message);
  }

  @Override
  public String toString() {
    return where + ": " + message;
  }
}

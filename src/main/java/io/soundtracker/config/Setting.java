package io.soundtracker.config;

import java.util.Locale;

/** One setting: its key, what it may hold, its default, its meaning. */
public final class Setting<T> {

  /** What the names of all settings begin with in the environment. */
  static final String VARIABLE_PREFIX = "TRACKER_";

  private final String key;
  private final Kind<T> kind;
  private final String byDefault;
  private final String meaning;

  Setting(String key, Kind<T> kind, String byDefault, String meaning) {
    this.key = key;
    this.kind = kind;
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /**
   * Its name, such as {@code scrape.jobs}: the section of the settings file, and the name there.
   */
  public String key() {
    return key;
  }

  /** Its name as a variable of the environment, such as {@code TRACKER_SCRAPE_JOBS}. */
  public String environmentName() {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The default as one would write it; empty for none. */
  public String byDefault() {
    return byDefault;
  }

  /** In words, what it is for. */
  public String meaning() {
    return meaning;
  }

  /** In words, which values it may have. */
  public String allowed() {
    return kind.allowed();
  }

  Kind<T> kind() {
    return kind;
  }

  @Override
  public String toString() {
    return key;
  }
}

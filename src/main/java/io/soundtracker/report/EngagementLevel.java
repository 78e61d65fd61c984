package io.soundtracker.report;

import java.util.Locale;

/** The badge that an engagement rate earns. */
public enum EngagementLevel {
  HIGH,
  MEDIUM,
  LOW;

  /** The word on the badge, which says the same as its colour. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

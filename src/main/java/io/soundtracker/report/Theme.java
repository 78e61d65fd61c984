package io.soundtracker.report;

import java.util.Locale;

/** How the page looks. All themes share one template; a theme is one style sheet. */
public enum Theme {
  /** Clean, light or dark as the reader's system is. */
  NETWORK,
  /** Purple and blue gradients over a drifting background. */
  CYBERPUNK,
  /** Translucent panels with a purple accent. */
  GLASS;

  String styleSheet() {
    return this + ".css";
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the page looks. All themes share one template; a theme is one style sheet. */
public enum Theme {
  /** Clean, light or dark as the reader's system is or as the reader chooses. */
  NETWORK,
  /** Purple and blue gradients over a drifting background. */
  CYBERPUNK,
  /** Translucent panels with a purple accent. */
  GLASS;

  String styleSheet() {
    return this + ".css";
  }

  /** What differs in the dark, for a theme that has a dark side. */
  Optional<String> darkSheet() {
    return this == NETWORK ? Optional.of(this + "-dark.css") : Optional.empty();
  }

  /** What text stands on, the lightest and the darkest of it. */
  List<BrandColor> grounds() {
    return switch (this) {
      case NETWORK -> colors("#ffffff", "#f6f7f9", "#eef3ff");
      case CYBERPUNK -> colors("#150b2e", "#0a0618", "#2a1560");
      case GLASS -> colors("#ffffff", "#e9e4f8", "#d9cff7");
    };
  }

  /** The same in the dark. */
  List<BrandColor> darkGrounds() {
    return this == NETWORK ? colors("#181c23", "#101318", "#1d2636") : grounds();
  }

  private static List<BrandColor> colors(String... notations) {
    return Stream.of(notations).map(BrandColor::of).toList();
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

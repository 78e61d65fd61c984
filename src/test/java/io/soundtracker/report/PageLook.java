package io.soundtracker.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
import java.util.Optional;

/** A look of the page as a reader's browser shows it. */
enum PageLook {
  NETWORK,
  NETWORK_DARK,
  CYBERPUNK,
  GLASS,
  HOUSE,
  HOUSE_DARK;

  private PageStyle style() {
    return switch (this) {
      case NETWORK, NETWORK_DARK -> PageStyle.of(Theme.NETWORK);
      case CYBERPUNK -> PageStyle.of(Theme.CYBERPUNK);
      case GLASS -> PageStyle.of(Theme.GLASS);
      case HOUSE, HOUSE_DARK -> house();
    };
  }

  private static PageStyle house() {
    return new PageStyle(
        Theme.NETWORK,
        Optional.empty(),
        Optional.of(BrandColor.of("#f2c94c")),
        Optional.of(Logo.of(LogoTest.SVG)));
  }

  ReportOptions report() {
    return ReportOptions.standard().with(PageOptions.STANDARD.with(style()));
  }

  /** What drifts is drawn anew all the time, which takes a browser without a graphics card long. */
  Browser.NewContextOptions browser() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1440, 900);
    if (this == NETWORK_DARK || this == HOUSE_DARK) {
      options.setColorScheme(ColorScheme.DARK);
    }
    return this == CYBERPUNK ? options.setReducedMotion(ReducedMotion.REDUCE) : options;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

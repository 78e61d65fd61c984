package io.soundtracker.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
import java.util.Optional;

/** A look of the page as a reader's browser shows it. */
enum PageLook {
  NETWORK(PageStyle.of(Theme.NETWORK), false),
  NETWORK_DARK(PageStyle.of(Theme.NETWORK), true),
  CYBERPUNK(PageStyle.of(Theme.CYBERPUNK), false),
  GLASS(PageStyle.of(Theme.GLASS), false),
  HOUSE(house(), false),
  HOUSE_DARK(house(), true);

  private final PageStyle style;
  private final boolean dark;

  PageLook(PageStyle style, boolean dark) {
    this.style = style;
    this.dark = dark;
  }

  private static PageStyle house() {
    return new PageStyle(
        Theme.NETWORK,
        Optional.empty(),
        Optional.of(BrandColor.of("#f2c94c")),
        Optional.of(Logo.of(LogoTest.SVG)));
  }

  ReportOptions report() {
    return ReportOptions.standard().with(PageOptions.STANDARD.with(style));
  }

  /** What drifts is drawn anew all the time, which takes a browser without a graphics card long. */
  Browser.NewContextOptions browser() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1440, 900);
    if (dark) {
      options.setColorScheme(ColorScheme.DARK);
    }
    return this == CYBERPUNK ? options.setReducedMotion(ReducedMotion.REDUCE) : options;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

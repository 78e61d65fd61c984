package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * What may differ between two reports of the same figures.
 *
 * @param theme of the page
 * @param songSheets how many shared songs get a sheet of their own in the workbook, most used first
 * @param postsPerSound how many posts the page lists for a sound at most
 * @param postsPerAccount how many posts the page lists for an account at most
 */
public record ReportOptions(
    String title,
    Theme theme,
    EngagementBounds engagement,
    int songSheets,
    int postsPerSound,
    int postsPerAccount) {

  public ReportOptions {
    requireNonNull(title);
    requireNonNull(theme);
    requireNonNull(engagement);
    if (songSheets < 0 || postsPerSound < 0 || postsPerAccount < 0) {
      throw new IllegalArgumentException("A number of sheets or posts can't be negative");
    }
  }

  public static ReportOptions standard() {
    return new ReportOptions(
        "TikTok Sound Report", Theme.NETWORK, EngagementBounds.STANDARD, 50, 50, 10);
  }

  public ReportOptions withTheme(Theme other) {
    return new ReportOptions(title, other, engagement, songSheets, postsPerSound, postsPerAccount);
  }
}

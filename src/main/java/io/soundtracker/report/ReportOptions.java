package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * What may differ between two reports of the same figures.
 *
 * @param program what made the report, with its version
 */
public record ReportOptions(
    String title,
    String program,
    EngagementBounds engagement,
    WorkbookOptions workbook,
    PageOptions page,
    CsvOptions csv) {

  public ReportOptions {
    requireNonNull(title);
    requireNonNull(program);
    requireNonNull(engagement);
    requireNonNull(workbook);
    requireNonNull(page);
    requireNonNull(csv);
  }

  public static ReportOptions standard() {
    return new ReportOptions(
        "TikTok Sound Report",
        "Sound Tracker",
        EngagementBounds.STANDARD,
        WorkbookOptions.STANDARD,
        PageOptions.STANDARD,
        CsvOptions.STANDARD);
  }

  public ReportOptions titled(String other) {
    return new ReportOptions(other, program, engagement, workbook, page, csv);
  }

  public ReportOptions madeBy(String other) {
    return new ReportOptions(title, other, engagement, workbook, page, csv);
  }

  public ReportOptions with(EngagementBounds other) {
    return new ReportOptions(title, program, other, workbook, page, csv);
  }

  public ReportOptions with(WorkbookOptions other) {
    return new ReportOptions(title, program, engagement, other, page, csv);
  }

  public ReportOptions with(PageOptions other) {
    return new ReportOptions(title, program, engagement, workbook, other, csv);
  }

  public ReportOptions with(CsvOptions other) {
    return new ReportOptions(title, program, engagement, workbook, page, other);
  }
}

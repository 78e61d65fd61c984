package io.soundtracker.report;

/**
 * What a workbook holds.
 *
 * @param songSheets how many shared songs get a sheet of their own, most used first
 */
public record WorkbookOptions(int songSheets) {

  public static final WorkbookOptions STANDARD = new WorkbookOptions(50);

  public WorkbookOptions {
    if (songSheets < 0) {
      throw new IllegalArgumentException("A number of sheets can't be negative: " + songSheets);
    }
  }
}

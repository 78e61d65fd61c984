package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * What a workbook holds.
 *
 * @param songSheets how many shared songs get a sheet of their own, most used first
 * @param history whether it has a sheet with every snapshot of the posts
 */
public record WorkbookOptions(int songSheets, boolean history, WorkbookLayout layout) {

  public static final WorkbookOptions STANDARD =
      new WorkbookOptions(50, false, WorkbookLayout.FULL);

  public WorkbookOptions {
    requireNonNull(layout);
    if (songSheets < 0) {
      throw new IllegalArgumentException("A number of sheets can't be negative: " + songSheets);
    }
  }

  public WorkbookOptions withSongSheets(int number) {
    return new WorkbookOptions(number, history, layout);
  }

  public WorkbookOptions withHistory() {
    return new WorkbookOptions(songSheets, true, layout);
  }

  public WorkbookOptions with(WorkbookLayout other) {
    return new WorkbookOptions(songSheets, history, other);
  }
}

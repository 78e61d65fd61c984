package io.soundtracker.cli;

import io.soundtracker.report.WorkbookOptions;
import picocli.CommandLine.Option;

/** Which sheets the workbook of a report has. */
final class WorkbookSheetOptions {

  @Option(
      names = "--song-sheets",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "A workbook has a sheet for each of the N most used shared songs, or for 'all'"
              + " (default: ${DEFAULT-VALUE}).")
  private String songSheets;

  WorkbookOptions workbookOptions() {
    return new WorkbookOptions(songSheets());
  }

  private int songSheets() {
    if (songSheets.equals("all")) {
      return Integer.MAX_VALUE;
    }
    try {
      int sheets = Integer.parseInt(songSheets);
      if (sheets >= 0) {
        return sheets;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--song-sheets takes a number or 'all', not " + songSheets, e);
    }
    throw new UsageException("--song-sheets takes a number or 'all', not " + songSheets);
  }
}

package io.soundtracker.report;

import java.util.Locale;

/** The formats of a report. */
public enum ReportFormat {
  XLSX(".xlsx"),
  HTML(".html"),
  /** A folder with one file a table. */
  CSV(""),
  JSON(".json");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** What its file name ends with; empty for a folder. */
  public String ending() {
    return ending;
  }

  public Renderer renderer() {
    return switch (this) {
      case XLSX -> new XlsxRenderer();
      case HTML -> new HtmlRenderer();
      case CSV -> new CsvRenderer();
      case JSON -> new JsonRenderer();
    };
  }

  /** As people type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.report;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** A workbook whose rows wait in temporary files, which are written and packed fast. */
final class StreamedWorkbook extends SXSSFWorkbook {

  /** How many rows of a sheet are kept in memory. */
  private static final int ROWS_IN_MEMORY = 10;

  /** Of the packing: 1 is fastest, 9 smallest. */
  private static final int LEVEL = 5;

  StreamedWorkbook() {
    super(ROWS_IN_MEMORY);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new RowsXml();
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
    zip.setLevel(LEVEL);
    return zip;
  }
}

package io.soundtracker.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** A workbook whose rows wait in temporary files, which are written and packed fast. */
final class StreamedWorkbook extends SXSSFWorkbook {

  /** How many rows of a sheet are kept in memory. */
  private static final int ROWS_IN_MEMORY = 10;

  /** Of the packing: 1 is fastest, 9 smallest. */
  private static final int LEVEL = 5;

  private final WorkbookFrame frame;

  StreamedWorkbook() {
    this(new WorkbookFrame());
  }

  private StreamedWorkbook(WorkbookFrame frame) {
    super(frame, ROWS_IN_MEMORY);
    this.frame = frame;
  }

  /** Adds a sheet behind all others than those of songs. */
  void add(SongSheet song) {
    frame.add(song);
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

  /** POI's own way, but that empty parts of songs are found full. */
  @Override
  protected void injectData(ZipEntrySource template, OutputStream out) throws IOException {
    super.injectData(new Filled(template, frame), out);
  }

  private record Filled(ZipEntrySource template, WorkbookFrame frame) implements ZipEntrySource {

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
      return template.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
      return template.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      Optional<SongSheet> song = frame.songOf(entry.getName());
      return song.isPresent() ? song.get().xml() : template.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      template.close();
    }

    @Override
    public boolean isClosed() {
      return template.isClosed();
    }
  }
}

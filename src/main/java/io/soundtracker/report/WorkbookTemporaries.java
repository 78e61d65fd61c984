package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;

/** Puts the temporary files of a workbook into one folder, with which they go. */
record WorkbookTemporaries(Path folder) implements TempFileCreationStrategy {

  WorkbookTemporaries {
    requireNonNull(folder);
  }

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder, prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix).toFile();
  }
}

package io.soundtracker.report;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.poi.util.TempFile;

/**
 * Text that waits to be written, of which there can be thousands: in memory while it is short, else
 * in a temporary file that is open only while something is added to it.
 */
final class SpilledText {

  private static final int MOST_IN_MEMORY = 8_192;

  private final StringBuilder end = new StringBuilder();
  private Optional<File> file = Optional.empty();

  /** What is added to the text. */
  StringBuilder end() {
    return end;
  }

  /** Makes room in memory if there is need. */
  void spill() {
    if (end.length() < MOST_IN_MEMORY) {
      return;
    }
    try {
      if (file.isEmpty()) {
        file = Optional.of(TempFile.createTempFile("rows", ".xml"));
      }
      try (OutputStream out =
          Files.newOutputStream(file.get().toPath(), StandardOpenOption.APPEND)) {
        out.write(bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    end.setLength(0);
  }

  InputStream read() throws IOException {
    InputStream last = new ByteArrayInputStream(bytes());
    return file.isEmpty()
        ? last
        : new SequenceInputStream(Files.newInputStream(file.get().toPath()), last);
  }

  private byte[] bytes() {
    return end.toString().getBytes(StandardCharsets.UTF_8);
  }
}

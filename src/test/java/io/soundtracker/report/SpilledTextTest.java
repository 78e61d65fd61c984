package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpilledTextTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300, 10_000})
  void is_read_as_it_was_added(int rows) throws IOException {
    StringBuilder expected = new StringBuilder();
    String read =
        TempFile.withStrategy(
            new WorkbookTemporaries(folder),
            () -> {
              SpilledText text = new SpilledText();
              for (int i = 0; i < rows; i++) {
                text.end().append("row ").append(i).append(" 🎧 ıİ\n");
                expected.append("row ").append(i).append(" 🎧 ıİ\n");
                text.spill();
              }
              return read(text);
            });
    assertThat(read).isEqualTo(expected.toString());
  }

  @Test
  void a_short_one_needs_no_file() throws IOException {
    TempFile.withStrategy(
        new WorkbookTemporaries(folder),
        () -> {
          SpilledText text = new SpilledText();
          text.end().append("short");
          text.spill();
          return read(text);
        });
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private static String read(SpilledText text) {
    try (var in = text.read()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

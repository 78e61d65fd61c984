package io.soundtracker.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files bundled with the program. {@code -Dsample=write} makes them anew. */
class SampleRecordingTest {

  private static final Path BUNDLED =
      Path.of("src", "main", "resources", "io", "soundtracker", "source", "sample");
  private static final long LARGEST = 1_000_000;

  private final SortedMap<String, String> generated = SampleRecording.of(new InventedNetwork());

  @BeforeAll
  static void write_them_if_asked_to() throws IOException {
    if (!"write".equals(System.getProperty("sample"))) {
      return;
    }
    try (Stream<Path> old = Files.exists(BUNDLED) ? Files.walk(BUNDLED) : Stream.empty()) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    SampleRecording.write(new InventedNetwork(), BUNDLED);
  }

  @Test
  void the_bundled_files_are_what_the_generator_makes() throws IOException {
    SortedMap<String, String> bundled = new TreeMap<>();
    for (Path path : bundledFiles()) {
      String name = BUNDLED.relativize(path).toString().replace('\\', '/');
      bundled.put(name, SampleRecording.unpacked(name, Files.readAllBytes(path)));
    }
    assertThat(bundled.keySet()).isEqualTo(generated.keySet());
    bundled.forEach((name, text) -> assertThat(text).as(name).isEqualTo(generated.get(name)));
  }

  @Test
  void they_are_small_enough_to_be_bundled() throws IOException {
    long total = 0;
    for (Path path : bundledFiles()) {
      total += Files.size(path);
    }
    assertThat(total).isPositive().isLessThan(LARGEST);
  }

  @Test
  void the_generator_makes_the_same_every_time() {
    assertThat(SampleRecording.of(new InventedNetwork())).isEqualTo(generated);
  }

  private static List<Path> bundledFiles() throws IOException {
    try (Stream<Path> paths = Files.walk(BUNDLED)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}

package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.report.AtomicOutput.Older;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicOutputTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "HTML", "CSV", "JSON"})
  void a_failure_half_way_leaves_the_older_report_and_nothing_else(ReportFormat format)
      throws IOException {
    Path target = folder.resolve("report" + format.ending(ReportOptions.standard()));
    Path kept = format == ReportFormat.CSV ? target.resolve("posts.csv") : target;
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "the older report");
    assertThatThrownBy(() -> format.write(NastyReport.failing(), ReportOptions.standard(), target))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the database went away");
    assertThat(kept).hasContent("the older report");
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).containsExactly(kept);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_place_that_can_not_be_written_is_said_in_one_sentence(ReportFormat format)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "no folder");
    Path target = file.resolve("report" + format.ending(ReportOptions.standard()));
    assertThatThrownBy(() -> format.write(NastyReport.report(), ReportOptions.standard(), target))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("The report " + target + " can't be written: ")
        .hasMessageContaining("a-file")
        .hasMessageEndingWith("Choose a place that can be written to.");
  }

  @Test
  void a_folder_is_not_replaced_by_a_file() {
    assertThatThrownBy(() -> AtomicOutput.file(folder, "", Older.REPLACED, out -> out.write(1)))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("it is a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void missing_folders_are_made() {
    Path target = folder.resolve("a").resolve("b").resolve("file");
    AtomicOutput.file(target, "", Older.REPLACED, out -> out.write('x'));
    assertThat(target).hasContent("x");
    assertThat(target.getParent()).isDirectoryContaining(target::equals);
  }

  @Test
  void an_older_report_is_kept_and_the_new_one_gets_a_number() throws IOException {
    Path target = Files.writeString(folder.resolve("a.b.txt"), "older");

    for (String next : List.of("a.b-2.txt", "a.b-3.txt")) {
      assertThat(AtomicOutput.file(target, ".txt", Older.KEPT, out -> out.write('x')))
          .isEqualTo(folder.resolve(next))
          .hasContent("x");
    }

    assertThat(target).hasContent("older");
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void an_older_folder_is_kept_and_the_new_one_gets_a_number() throws IOException {
    Path older = Files.createDirectory(folder.resolve("tables"));

    Path made =
        AtomicOutput.folder(
            older, Older.KEPT, place -> Files.writeString(place.resolve("a.csv"), "x"));

    assertThat(made).isEqualTo(folder.resolve("tables-2"));
    assertThat(made.resolve("a.csv")).hasContent("x");
    assertThat(older).isEmptyDirectory();
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void of_those_who_write_at_once_each_gets_a_name_of_its_own() throws Exception {
    int writers = 40;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Path>> work =
        IntStream.range(0, writers)
            .<Callable<Path>>mapToObj(
                i ->
                    () ->
                        AtomicOutput.file(
                            folder.resolve("r.txt"), ".txt", Older.KEPT, out -> out.write('a' + i)))
            .toList();

    Set<Path> places = new HashSet<>();
    Set<String> contents = new HashSet<>();
    for (Future<Path> written : threads.invokeAll(work)) {
      places.add(written.get());
      contents.add(Files.readString(written.get(), StandardCharsets.ISO_8859_1));
    }
    threads.shutdown();

    assertThat(places).hasSize(writers);
    assertThat(contents).hasSize(writers);
    assertThat(folder.toFile().list()).hasSize(writers);
  }
}

package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicOutputTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_failure_half_way_leaves_the_older_report_and_nothing_else(ReportFormat format)
      throws IOException {
    Path target = folder.resolve("report" + format.ending());
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
    Path target = file.resolve("report" + format.ending());
    assertThatThrownBy(() -> format.write(NastyReport.report(), ReportOptions.standard(), target))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("The report " + target + " can't be written: ")
        .hasMessageContaining("a-file")
        .hasMessageEndingWith("Choose a place that can be written to.");
  }

  @Test
  void a_folder_is_not_replaced_by_a_file() {
    assertThatThrownBy(() -> AtomicOutput.file(folder, out -> out.write(1)))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("it is a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void missing_folders_are_made() {
    Path target = folder.resolve("a").resolve("b").resolve("file");
    AtomicOutput.file(target, out -> out.write('x'));
    assertThat(target).hasContent("x");
    assertThat(target.getParent()).isDirectoryContaining(target::equals);
  }
}

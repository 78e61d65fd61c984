package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a report that was written in a process of its own, however that ended. */
@Timeout(60)
class EndedReportTest {

  private static final int TERMINATED = 143;
  private static final int LATER_POST = 3;

  @TempDir Path folder;

  /** What happens in the midst of the posts. */
  enum Midst {
    NOTHING,
    FAILURE,
    ENDLESS_WAIT
  }

  /** Writes a report. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      ReportFormat.valueOf(arguments[0])
          .write(
              NastyReport.report()
                  .walking(
                      consumer -> {
                        NastyReport.posts().subList(0, LATER_POST).forEach(consumer);
                        System.out.println("begun");
                        meet(Midst.valueOf(arguments[2]));
                      }),
              ReportOptions.standard(),
              Path.of(arguments[1]));
    }

    private static void meet(Midst midst) {
      try {
        if (midst == Midst.ENDLESS_WAIT) {
          Thread.currentThread().join();
        } else if (midst == Midst.FAILURE) {
          throw new IllegalStateException("the database went away");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Process begin(ReportFormat format, Midst midst) throws IOException {
    Files.createDirectory(folder.resolve("output"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary")),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            format.name(),
            folder.resolve("output").resolve("report").toString(),
            midst.name())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "HTML", "CSV", "JSON"})
  void told_to_end_it_ends_at_once_and_leaves_nothing(ReportFormat format) throws Exception {
    Process process = begin(format, Midst.ENDLESS_WAIT);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("begun");
      assertThat(filesUnder(folder.resolve("output"))).as("what is being written").isPositive();

      // What runs in the background may have been started to ignore the terminal's SIGINT.
      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
    assertThat(folder.resolve("output")).isEmptyDirectory();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void a_workbook_leaves_nothing_temporary() throws Exception {
    assertThat(begin(ReportFormat.XLSX, Midst.NOTHING).waitFor()).isZero();

    assertThat(folder.resolve("output").toFile().list()).containsExactly("report");
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void a_workbook_that_fails_leaves_nothing() throws Exception {
    assertThat(begin(ReportFormat.XLSX, Midst.FAILURE).waitFor()).isNotZero();

    assertThat(folder.resolve("errors")).content().contains("the database went away");
    assertThat(folder.resolve("output")).isEmptyDirectory();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  private static long filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkReports;
import io.soundtracker.config.Settings;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.Theme;
import io.soundtracker.report.WorkbookOptions;
import io.soundtracker.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    description = {
      "Writes a report of the network and prints its path.",
      "Songs on the list that reports leave out (tracker songs excluded) are in none of it."
    },
    footer = {
      "%nExamples:",
      "  tracker report --format xlsx --since 2026-10-01",
      "  tracker report --format xlsx --layout songs --out songs.xlsx",
      "  tracker report --format html --theme glass --out network.html",
      "  tracker report --format csv --since 2026-10-01 --until 2026-10-31"
    })
final class ReportCommand implements Callable<Integer> {

  private final Program program;

  @Mixin private PostFilterOptions posts;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. csv is a folder with one file a table.")
  private ReportFormat format;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Looks of the page: ${COMPLETION-CANDIDATES} (default: network).")
  private Optional<Theme> theme;

  @Mixin private WorkbookSheetOptions workbook;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "Where to write it (else a dated name in the folder of the setting 'output').")
  private Optional<Path> out;

  ReportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (theme.isPresent() && format != ReportFormat.HTML) {
      throw new UsageException("--theme goes with --format html");
    }
    WorkbookOptions sheets = workbook.of(format);
    Settings settings = program.settings();
    try (Database database = program.openDatabase()) {
      Path target = out.orElseGet(() -> fileFor(settings)).toAbsolutePath().normalize();
      requireNothingElseThere(target, settings);
      database.snapshot(
          () -> {
            NetworkReport report =
                new NetworkReports(database, program.coverages(database), program.clock())
                    .of(posts.filter(settings, database));
            new ReportFiles(program)
                .write(report, format, theme.orElse(Theme.NETWORK), sheets, target);
            return true;
          });
    }
    return ExitCode.DONE.value();
  }

  /** A mistyped path must not cost the database, the settings, or a folder of other files. */
  private void requireNothingElseThere(Path target, Settings settings) {
    if (target.toString().startsWith(settings.database().toString())) {
      throw new UsageException("--out " + target + " would replace the database");
    } else if (target.startsWith(program.home().resolve("config"))) {
      throw new UsageException("--out " + target + " would replace settings");
    } else if (format == ReportFormat.CSV
        && Files.isDirectory(target)
        && !Files.exists(target.resolve("exclusive_evidence.csv"))
        && !isEmpty(target)) {
      throw new UsageException(
          "--out " + target + " holds other files than a report: name a new folder");
    } else if (target.getFileName() != null && target.getFileName().toString().equals("-")) {
      throw new UsageException("--out takes the path of a file, or of a folder for csv, not '-'");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UsageException("Could not look into " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path fileFor(Settings settings) {
    LocalDate today = LocalDate.now(program.clock().withZone(settings.zone()));
    String look = theme.map(chosen -> "-" + chosen).orElse("");
    return settings.output().resolve("tracker-" + today + look + format.ending());
  }
}

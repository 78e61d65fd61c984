package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkReports;
import io.soundtracker.config.Settings;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.Theme;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "  tracker report --format html --theme glass --out network.html",
      "  tracker report --format csv --since 2026-10-01 --until 2026-10-31"
    })
final class ReportCommand implements Callable<Integer> {

  private final Program program;

  @Mixin private WindowOptions window;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. csv is a folder with one file a table.")
  private ReportFormat format;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Looks of the page: ${COMPLETION-CANDIDATES} (default: NETWORK).")
  private Optional<Theme> theme;

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
    Settings settings = program.settings();
    try (Database database = program.openDatabase()) {
      Path target = out.orElseGet(() -> fileFor(settings));
      database.snapshot(
          () -> {
            NetworkReport report =
                new NetworkReports(database, program.coverages(database), program.clock())
                    .of(window.window(settings));
            new ReportFiles(program).write(report, format, theme.orElse(Theme.NETWORK), target);
            return true;
          });
    }
    return ExitCode.DONE.value();
  }

  private Path fileFor(Settings settings) {
    LocalDate today = LocalDate.now(program.clock().withZone(settings.zone()));
    String look = theme.map(chosen -> "-" + chosen.name().toLowerCase(Locale.ROOT)).orElse("");
    return settings.output().resolve("tracker-" + today + look + format.ending());
  }
}

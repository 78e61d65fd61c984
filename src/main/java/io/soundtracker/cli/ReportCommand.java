package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkReports;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.config.Settings;
import io.soundtracker.config.Settings.OlderReport;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import io.soundtracker.store.Database;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Writes a report of the network and prints its path; 'report all' writes it in every format of"
          + " the setting run.report_formats, all of the same figures.",
      "Songs on the list that reports leave out (tracker songs excluded) are in none of it. A report"
          + " that can't be written is named, the others are written, and the answer is 73."
    },
    footer = {
      "%nExamples:",
      "  tracker report --format xlsx --since 2026-10-01",
      "  tracker report --format xlsx --layout songs --out songs.xlsx",
      "  tracker report --format html --theme glass --open",
      "  tracker report --format csv --out october.zip --since 2026-10-01",
      "  tracker report --format json --out - | jq .totals",
      "  tracker report all --title \"Acme, week 44\""
    })
final class ReportCommand implements Callable<Integer> {

  private static final String ALL = "all";
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Program program;

  @Parameters(
      arity = "0..1",
      paramLabel = ALL,
      description = "Every format of the setting run.report_formats, instead of --format.")
  private Optional<String> all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}. csv is a folder with one file a table, links a list of"
              + " addresses to paste, md a digest for a chat.")
  private Optional<ReportFormat> format;

  @Mixin private PostFilterOptions posts;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the report is called at its top (default: the setting report.title).")
  private Optional<String> title;

  @Mixin private PageLookOptions page;

  @Mixin private WorkbookSheetOptions workbook;

  @Mixin private CsvFileOptions csv;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description =
          "Where to write it, - for standard output; with 'all', a folder (else in the folder of the"
              + " setting 'output', under a name by the setting report.file_name).")
  private Optional<Path> out;

  @Option(
      names = "--open",
      description = "Show it with the system's program; with 'all', the folder of the reports.")
  private boolean open;

  ReportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Settings settings = program.settings();
    List<ReportFormat> formats = formats(settings);
    page.requireAmong(formats);
    workbook.requireAmong(formats);
    csv.requireAmong(formats);
    ReportOptions options = options(settings);
    if (out.equals(Optional.of(STANDARD_OUTPUT))) {
      requirePrintable(options);
    }
    ReportProgress progress = new ReportProgress(program);
    ReportFiles files = new ReportFiles(program, options, progress);
    try (Database database = program.openDatabase()) {
      PostFilter filter = posts.filter(settings, database);
      Map<ReportFormat, Path> places = places(formats, options, filter);
      return database
          .snapshot(
              () -> {
                NetworkReport report =
                    progress.during("Computing the report", () -> compute(database, filter));
                return places.isEmpty() ? print(files, report) : write(files, report, places);
              })
          .value();
    }
  }

  private List<ReportFormat> formats(Settings settings) {
    if (all.isPresent() == format.isPresent()) {
      throw new UsageException("Give either --format FORMAT or the word 'all'");
    }
    all.filter(word -> !word.equals(ALL))
        .ifPresent(
            word -> {
              throw new UsageException("'" + word + "' is not 'all': give a format with --format");
            });
    return format
        .map(List::of)
        .orElseGet(
            () ->
                settings.run().reportFormats().stream()
                    .map(name -> ReportFormat.valueOf(name.toUpperCase(Locale.ROOT)))
                    .toList());
  }

  private ReportOptions options(Settings settings) {
    ReportOptions standard =
        ReportOptions.standard()
            .madeBy(CommandHelp.VERSION)
            .with(program.engagementBounds())
            .with(workbook.workbookOptions())
            .with(page.pageOptions(settings))
            .with(csv.csvOptions(format.flatMap(one -> out)));
    return title.or(settings.report()::title).map(standard::titled).orElse(standard);
  }

  private void requirePrintable(ReportOptions options) {
    ReportFormat one =
        format.orElseThrow(() -> new UsageException("--out - takes one format, not 'all'"));
    if (one.isFolder(options)) {
      throw new UsageException("--out - takes one file, and csv is a folder of them: add --zip");
    } else if (open) {
      throw new UsageException("--open has nothing to open with --out -");
    } else if (one.isBinary() && program.surroundings().columns().isPresent()) {
      throw new UsageException(
          "--out - would fill the terminal with what it can't show: add > FILE, or take --out FILE");
    }
  }

  /** By format, in order; none if the report is printed. */
  private Map<ReportFormat, Path> places(
      List<ReportFormat> formats, ReportOptions options, PostFilter filter) {
    Map<ReportFormat, Path> places = new LinkedHashMap<>();
    if (!out.equals(Optional.of(STANDARD_OUTPUT))) {
      ReportPlaces named = new ReportPlaces(program, options, filter.window(), page.inName());
      formats.forEach(one -> places.put(one, place(one, named)));
    }
    return places;
  }

  private Path place(ReportFormat one, ReportPlaces named) {
    if (out.isEmpty()) {
      return named.named(one);
    }
    return format.isPresent() ? named.asked(one, out.get()) : named.askedIn(one, out.get());
  }

  private NetworkReport compute(Database database, PostFilter filter) {
    return new NetworkReports(database, program.coverages(database), program.clock()).of(filter);
  }

  private ExitCode print(ReportFiles files, NetworkReport report) {
    files.print(report, format.orElseThrow());
    return ExitCode.DONE;
  }

  /** Who names a file wants it there, whatever was in its place. */
  private ExitCode write(ReportFiles files, NetworkReport report, Map<ReportFormat, Path> places) {
    boolean named = format.isPresent() && out.isPresent();
    OlderReport older = named ? OlderReport.REPLACE : program.settings().report().older();
    List<Path> written = files.write(report, places, older);
    if (open && !written.isEmpty()) {
      Path first = written.get(0);
      program.tell(
          new Desktop(program.surroundings().environment(), System.getProperty("os.name"))
              .open(all.isPresent() ? first.getParent() : first));
    }
    return written.size() == places.size() ? ExitCode.DONE : ExitCode.CANNOT_WRITE;
  }
}

package io.soundtracker.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.FixedSpaceIndenter;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.model.Window;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One JSON document (UTF-8), written while it is computed. What a report holds is told, field by
 * field, by {@code docs/report.schema.json}; {@code schema_version} grows when a field changes its
 * meaning or goes away.
 *
 * <p>An unknown value is null and never 0. Percentages have four decimals at most, times are ISO
 * 8601 with their offset, {@code duration_seconds} are seconds.
 */
public final class JsonRenderer implements Renderer {

  private static final int SCHEMA_VERSION = 1;

  /** These stand in the objects {@code window} and {@code coverage}. */
  private static final Set<String> NESTED = Set.of("window", "zone", "as_of", "coverage");

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    Tables tables = new Tables(report.window().zone(), options.engagement());
    document(
        out,
        cells -> {
          cells.field("title").text(options.title());
          Summary.frame(report, options).stream()
              .filter(fact -> !NESTED.contains(fact.key()))
              .forEach(fact -> fact.value().accept(cells.field(fact.key())));
          window(report.window(), cells);
          coverage(report.coverage(), tables, cells);
          cells.object(
              "totals",
              () ->
                  Summary.figures(report)
                      .forEach(fact -> fact.value().accept(cells.field(fact.key()))));
          cells.table(tables.changes(report));
          cells.field("notes").texts(Notes.of(report, options.engagement()));
          cells.table(tables.sounds(report).without("change", "move"));
          cells.table(tables.accounts(report));
          cells.table(tables.exclusive().songs(report.exclusive(), report.coverage()));
          cells.table(tables.exclusive().evidence(report.exclusive()));
          cells.table(tables.rising().sounds(report.rising().rising()));
          cells.table(tables.posts(report.posts()));
          cells.table(tables.sessions(report.sessions()));
        });
  }

  /** Writes {@code schema_version} and each table under its name, and leaves {@code out} open. */
  public void write(List<Table<?>> tables, OutputStream out) throws IOException {
    document(out, cells -> tables.forEach(cells::table));
  }

  /** The same, with {@code window} and {@code coverage} as in a report before the tables. */
  public void write(Window window, Coverage coverage, List<Table<?>> tables, OutputStream out)
      throws IOException {
    Tables ofCoverage = new Tables(window.zone(), EngagementBounds.STANDARD);
    document(
        out,
        cells -> {
          window(window, cells);
          coverage(coverage, ofCoverage, cells);
          tables.forEach(cells::table);
        });
  }

  /** Writes {@code schema_version} and what {@code body} adds, and leaves {@code out} open. */
  static void document(OutputStream out, Consumer<JsonCells> body) throws IOException {
    DefaultPrettyPrinter oneRowALine =
        new DefaultPrettyPrinter()
            .withObjectIndenter(FixedSpaceIndenter.instance)
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(oneRowALine);
      JsonCells cells = new JsonCells(json);
      json.writeStartObject();
      cells.field("schema_version").count(SCHEMA_VERSION);
      body.accept(cells);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void window(Window window, JsonCells cells) {
    cells.object(
        "window",
        () -> {
          day(window.since(), cells.field("since"));
          day(window.until(), cells.field("until"));
          cells.field("zone").text(window.zone().getId());
          cells.field("text").text(window.inWords());
        });
  }

  private static void day(Optional<LocalDate> day, CellWriter cell) {
    day.ifPresentOrElse(cell::date, cell::unknown);
  }

  private static void coverage(Coverage coverage, Tables tables, JsonCells cells) {
    cells.object(
        "coverage",
        () -> {
          coverage
              .asOf()
              .ifPresentOrElse(
                  at -> cells.field("as_of").time(at.atZone(tables.zone())),
                  () -> cells.field("as_of").unknown());
          cells.field("accounts").count(coverage.accounts());
          cells.field("accounts_read").count(coverage.accountsRead());
          cells.field("complete").flag(coverage.isComplete());
          cells.field("text").text(Notes.coverage(coverage, tables.zone()));
          cells.table(tables.gaps(coverage));
        });
  }
}

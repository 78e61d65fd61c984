package io.soundtracker.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.soundtracker.model.Handle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** Cells as values of a JSON document. */
final class JsonCells implements CellWriter {

  private static final JsonFactory PARSERS = new JsonFactory();

  private final JsonGenerator json;

  JsonCells(JsonGenerator json) {
    this.json = json;
  }

  /** Begins a field; the value is what is written next. */
  JsonCells field(String key) {
    write(() -> json.writeFieldName(key));
    return this;
  }

  void object(String key, Runnable fields) {
    write(() -> json.writeObjectFieldStart(key));
    fields.run();
    write(json::writeEndObject);
  }

  /** Writes an array with an object for each row. */
  <R> void objects(String key, List<R> rows, Consumer<R> fields) {
    write(() -> json.writeArrayFieldStart(key));
    for (R row : rows) {
      write(json::writeStartObject);
      fields.accept(row);
      write(json::writeEndObject);
    }
    write(json::writeEndArray);
  }

  /** Writes a value that is JSON already. */
  void json(String value) {
    write(
        () -> {
          try (JsonParser parser = PARSERS.createParser(value)) {
            parser.nextToken();
            json.copyCurrentStructure(parser);
          }
        });
  }

  /** Writes a table as an array under its name. */
  <R> void table(Table<R> table) {
    write(() -> json.writeArrayFieldStart(table.name()));
    table.rows().forEach(row -> row(table.columns(), row));
    write(json::writeEndArray);
  }

  private <R> void row(List<Column<R>> columns, R row) {
    write(json::writeStartObject);
    for (Column<R> column : columns) {
      column.write(row, field(column.key()));
    }
    write(json::writeEndObject);
  }

  @Override
  public void text(String value) {
    write(() -> json.writeString(value));
  }

  @Override
  public void texts(List<String> values) {
    write(json::writeStartArray);
    values.forEach(this::text);
    write(json::writeEndArray);
  }

  @Override
  public void id(String value) {
    text(value);
  }

  @Override
  public void handle(Handle value) {
    text(value.value());
  }

  @Override
  public void handles(List<Handle> values) {
    write(json::writeStartArray);
    values.forEach(this::handle);
    write(json::writeEndArray);
  }

  @Override
  public void count(long value) {
    write(() -> json.writeNumber(value));
  }

  @Override
  public void percent(double value) {
    write(() -> json.writeNumber(PlainDecimal.plain(value).toPlainString()));
  }

  @Override
  public void number(double value) {
    write(() -> json.writeNumber(PlainDecimal.plain(value).toPlainString()));
  }

  @Override
  public void date(LocalDate value) {
    text(value.toString());
  }

  @Override
  public void time(ZonedDateTime value) {
    text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
  }

  @Override
  public void duration(Duration value) {
    count(value.toSeconds());
  }

  @Override
  public void link(URI value) {
    text(value.toString());
  }

  @Override
  public void flag(boolean value) {
    write(() -> json.writeBoolean(value));
  }

  @Override
  public void level(EngagementLevel value) {
    text(value.word());
  }

  @Override
  public void unknown() {
    write(json::writeNull);
  }

  /** A step of writing. */
  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

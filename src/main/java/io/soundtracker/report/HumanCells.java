package io.soundtracker.report;

import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Cells as the texts that people read on a terminal or a page, one text a cell. */
public final class HumanCells implements CellWriter {

  private final Consumer<String> texts;

  public HumanCells(Consumer<String> texts) {
    this.texts = texts;
  }

  @Override
  public void text(String value) {
    texts.accept(value);
  }

  @Override
  public void texts(List<String> values) {
    texts.accept(String.join("; ", values));
  }

  @Override
  public void id(String value) {
    texts.accept(value);
  }

  @Override
  public void handle(Handle value) {
    texts.accept(value.value());
  }

  @Override
  public void handles(List<Handle> values) {
    texts.accept(values.stream().map(Handle::value).collect(Collectors.joining(", ")));
  }

  @Override
  public void count(long value) {
    texts.accept(Human.count(value));
  }

  @Override
  public void percent(double value) {
    texts.accept(Human.percent(value));
  }

  @Override
  public void number(double value) {
    texts.accept(Human.number(value));
  }

  @Override
  public void date(LocalDate value) {
    texts.accept(value.toString());
  }

  @Override
  public void time(ZonedDateTime value) {
    texts.accept(Human.time(value));
  }

  @Override
  public void duration(Duration value) {
    texts.accept(Human.duration(value));
  }

  @Override
  public void link(URI value) {
    texts.accept(value.toString());
  }

  @Override
  public void flag(boolean value) {
    texts.accept(Human.flag(value));
  }

  @Override
  public void level(EngagementLevel value) {
    texts.accept(value.word());
  }

  @Override
  public void unknown() {
    texts.accept(Human.UNKNOWN);
  }
}

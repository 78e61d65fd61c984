package io.soundtracker.report;

import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Takes a row's cells in order, one call a cell. Each format is one implementation, so that it says
 * how it writes every kind of value, the unknown one included.
 */
public interface CellWriter {

  void text(String value);

  void texts(List<String> values);

  void id(String value);

  void handle(Handle value);

  void handles(List<Handle> values);

  void count(long value);

  /** A share of a hundred: 12.5 for 12.5 %. */
  void percent(double value);

  /** A number with a decimal part, such as posts per week. */
  void number(double value);

  void date(LocalDate value);

  void time(ZonedDateTime value);

  void duration(Duration value);

  void link(URI value);

  void flag(boolean value);

  void level(EngagementLevel value);

  /** A value that nobody knows. It is never written as 0. */
  void unknown();
}

package io.soundtracker.store;

import java.util.ArrayList;
import java.util.List;

/** All that edits of sounds may touch, value by value, but for when it was touched. */
final class SoundDump {

  private SoundDump() {}

  static List<String> of(Database database) {
    List<String> lines = new ArrayList<>();
    for (String table : List.of("sounds", "sound_ids", "videos")) {
      List<String> columns =
          database.list(
              "SELECT name FROM pragma_table_info(?) WHERE name <> 'updated_at'",
              row -> row.text("name"),
              table);
      String values =
          String.join(
              " || '|' || ",
              columns.stream().map(column -> "quote(%s)".formatted(column)).toList());
      database.each(
          "SELECT %s AS line FROM %s ORDER BY 1".formatted(values, table),
          row -> lines.add(table + " " + row.text("line")));
    }
    return lines;
  }
}

package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever deletes a sound has SQLite look for all that refers to it, once for each sound. */
class SoundReferencesTest {

  @TempDir Path folder;

  private record Reference(String table, String column) {}

  @Test
  void what_refers_to_a_sound_is_found_by_an_index() {
    try (Database database = TestDatabase.in(folder)) {
      List<Reference> references =
          database.list(
              """
              SELECT m.name, k."from" AS child FROM sqlite_master m, pragma_foreign_key_list(m.name) k
              WHERE m.type = 'table' AND k."table" = 'sounds'
              """,
              row -> new Reference(row.text("name"), row.text("child")));

      assertThat(references).contains(new Reference("videos", "listed_sound_id"));
      for (Reference one : references) {
        assertThat(
                database.list(
                    "EXPLAIN QUERY PLAN SELECT 1 FROM %s WHERE %s = ?"
                        .formatted(one.table(), one.column()),
                    row -> row.text("detail")))
            .as(one.toString())
            .allMatch(step -> step.startsWith("SEARCH"));
      }
    }
  }
}

package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is due is found among a million posts. */
class CheckBackRepositoryTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {CheckBackRepository.PENDING, CheckBackRepository.NEXT})
  void what_is_due_is_found_by_its_index(String sql) {
    try (Database database = TestDatabase.in(folder)) {
      assertThat(database.list("EXPLAIN QUERY PLAN " + sql, row -> row.text("detail"), NOW))
          .anyMatch(step -> step.contains("SEARCH videos USING INDEX idx_videos_next_check_at"))
          .noneMatch(step -> step.contains("SCAN videos"));
    }
  }
}

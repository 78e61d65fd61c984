package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.Database;
import io.soundtracker.store.DatabaseFile;
import io.soundtracker.store.SessionRepository;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    Path file = folder.resolve("tracker.db");
    new DatabaseFile(file).create(Clock.systemUTC());
    database = Database.open(file);
  }

  @Test
  void sessions_go_by_the_day_and_their_number_on_it() {
    database.update(
        "INSERT INTO scrape_sessions (session_id, start_time) VALUES ('somebody', CURRENT_TIMESTAMP)");

    assertThat(Stream.generate(() -> start("2026-10-31T23:59:59Z")).limit(11))
        .startsWith("20261031-1", "20261031-2")
        .endsWith("20261031-10", "20261031-11");
    assertThat(start("2026-11-01T00:00:00Z")).isEqualTo("20261101-1");
  }

  @Test
  void the_session_of_an_id_comes_before_later_ones_whose_ids_begin_alike() {
    Stream.generate(() -> start("2026-11-01T06:00:00Z")).limit(10).forEach(id -> {});

    assertThat(new Sessions(database).find("20261101-1").orElseThrow().summary().id())
        .isEqualTo("20261101-1");
    assertThat(new Sessions(database).find("20261101").orElseThrow().summary().id())
        .isEqualTo("20261101-10");
  }

  private String start(String moment) {
    return new SessionRepository(database).start(List.of(), "test", "{}", Instant.parse(moment));
  }
}

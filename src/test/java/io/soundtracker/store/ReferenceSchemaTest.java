package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables that other tools rely on, column by column, with their keys, indexes and triggers. */
class ReferenceSchemaTest {

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    Path file = folder.resolve("tracker.db");
    new DatabaseFile(file).create(Clock.systemUTC());
    database = Database.open(file);
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        table(
            "accounts",
            "id INTEGER key",
            "username TEXT required",
            "display_name TEXT",
            "followers INTEGER",
            "following INTEGER",
            "total_videos INTEGER",
            "total_likes INTEGER",
            "bio TEXT",
            "is_active BOOLEAN =1",
            "is_target_account BOOLEAN =0",
            "created_at TIMESTAMP =CURRENT_TIMESTAMP",
            "updated_at TIMESTAMP =CURRENT_TIMESTAMP",
            "last_scraped_at TIMESTAMP",
            "scrape_count INTEGER =0",
            "notes TEXT"),
        table(
            "videos",
            "id INTEGER key",
            "video_id TEXT required",
            "account_id INTEGER required",
            "tiktok_url TEXT required",
            "upload_date TEXT required",
            "views INTEGER =0",
            "likes INTEGER =0",
            "comments INTEGER =0",
            "shares INTEGER =0",
            "engagement_rate REAL =0.0",
            "caption TEXT",
            "hashtags TEXT",
            "sound_id INTEGER",
            "duration INTEGER",
            "is_deleted BOOLEAN =0",
            "created_at TIMESTAMP =CURRENT_TIMESTAMP",
            "updated_at TIMESTAMP =CURRENT_TIMESTAMP"),
        table(
            "sounds",
            "id INTEGER key",
            "sound_key TEXT required",
            "song_title TEXT required",
            "artist_name TEXT",
            "is_exclusive BOOLEAN =0",
            "total_usage_count INTEGER =0",
            "total_views INTEGER =0",
            "total_likes INTEGER =0",
            "total_comments INTEGER =0",
            "total_shares INTEGER =0",
            "avg_engagement_rate REAL =0.0",
            "created_at TIMESTAMP =CURRENT_TIMESTAMP",
            "updated_at TIMESTAMP =CURRENT_TIMESTAMP",
            "notes TEXT"),
        table(
            "scrape_sessions",
            "id INTEGER key",
            "session_id TEXT required",
            "start_time TIMESTAMP required",
            "end_time TIMESTAMP",
            "status TEXT ='running'",
            "total_accounts INTEGER =0",
            "successful_scrapes INTEGER =0",
            "failed_scrapes INTEGER =0",
            "total_videos_scraped INTEGER =0",
            "total_new_videos INTEGER =0",
            "total_updated_videos INTEGER =0",
            "error_log TEXT",
            "configuration TEXT",
            "created_at TIMESTAMP =CURRENT_TIMESTAMP"),
        table(
            "scrape_logs",
            "id INTEGER key",
            "session_id TEXT required",
            "account_id INTEGER required",
            "timestamp TIMESTAMP =CURRENT_TIMESTAMP",
            "status TEXT required",
            "videos_found INTEGER =0",
            "new_videos INTEGER =0",
            "updated_videos INTEGER =0",
            "error_message TEXT",
            "execution_time_seconds REAL"),
        table(
            "video_history",
            "id INTEGER key",
            "video_id TEXT required",
            "session_id TEXT required",
            "views INTEGER =0",
            "likes INTEGER =0",
            "comments INTEGER =0",
            "shares INTEGER =0",
            "engagement_rate REAL =0.0",
            "scraped_at TIMESTAMP =CURRENT_TIMESTAMP"),
        table(
            "exclusive_songs",
            "id INTEGER key",
            "sound_key TEXT required",
            "song_title TEXT required",
            "artist_name TEXT",
            "added_at TIMESTAMP =CURRENT_TIMESTAMP",
            "added_by TEXT ='system'",
            "reason TEXT"));
  }

  private static Arguments table(String name, String... columns) {
    return Arguments.of(name, List.of(columns));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tables_have_the_named_columns_with_types_and_defaults(String table, List<String> expected) {
    List<String> columns =
        database.list(
            "SELECT name, type, pk, \"notnull\" AS required, dflt_value FROM pragma_table_info(?)",
            row ->
                row.text("name")
                    + " "
                    + row.text("type")
                    + (row.flag("pk") ? " key" : row.flag("required") ? " required" : "")
                    + row.optionalText("dflt_value").map(value -> " =" + value).orElse(""),
            table);
    assertThat(columns.subList(0, expected.size())).isEqualTo(expected);
  }

  @Test
  void ids_are_never_used_twice() {
    assertThat(
            database.list(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE ?",
                row -> row.text("name"),
                "%id INTEGER PRIMARY KEY AUTOINCREMENT%"))
        .contains(
            "accounts",
            "videos",
            "sounds",
            "scrape_sessions",
            "scrape_logs",
            "video_history",
            "exclusive_songs");
  }

  @Test
  void all_named_indexes_begin_with_their_columns() {
    List<String> indexes =
        database.list(
            """
            SELECT m.name || ' ' || m.tbl_name || '.' || i.name AS idx
            FROM sqlite_master m, pragma_index_info(m.name) i
            WHERE m.type = 'index' AND i.seqno = 0
            """,
            row -> row.text("idx"));
    assertThat(indexes)
        .contains(
            "idx_accounts_username accounts.username",
            "idx_accounts_active accounts.is_active",
            "idx_accounts_target accounts.is_target_account",
            "idx_accounts_last_scraped accounts.last_scraped_at",
            "idx_videos_video_id videos.video_id",
            "idx_videos_account_id videos.account_id",
            "idx_videos_sound_id videos.sound_id",
            "idx_videos_upload_date videos.upload_date",
            "idx_videos_views videos.views",
            "idx_videos_engagement videos.engagement_rate",
            "idx_sounds_sound_key sounds.sound_key",
            "idx_sounds_exclusive sounds.is_exclusive",
            "idx_sounds_usage_count sounds.total_usage_count",
            "idx_sessions_session_id scrape_sessions.session_id",
            "idx_sessions_start_time scrape_sessions.start_time",
            "idx_sessions_status scrape_sessions.status",
            "idx_logs_session_id scrape_logs.session_id",
            "idx_logs_account_id scrape_logs.account_id",
            "idx_logs_timestamp scrape_logs.timestamp",
            "idx_history_video_id video_history.video_id",
            "idx_history_session_id video_history.session_id",
            "idx_history_scraped_at video_history.scraped_at");
  }

  @Test
  void unique_columns_are_unique() {
    List<String> unique =
        database.list(
            """
            SELECT m.name || '.' || i.name AS col
            FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
            WHERE m.type = 'table' AND l.origin = 'u'
            """,
            row -> row.text("col"));
    assertThat(unique)
        .contains(
            "accounts.username",
            "videos.video_id",
            "sounds.sound_key",
            "scrape_sessions.session_id",
            "exclusive_songs.sound_key");
  }

  @Test
  void foreign_keys_cascade_as_documented() {
    List<String> keys =
        database.list(
            """
            SELECT m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to"
                   || ' on delete ' || f.on_delete AS fk
            FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            """,
            row -> row.text("fk"));
    assertThat(keys)
        .contains(
            "videos.account_id -> accounts.id on delete CASCADE",
            "videos.sound_id -> sounds.id on delete SET NULL",
            "scrape_logs.account_id -> accounts.id on delete CASCADE",
            "video_history.video_id -> videos.video_id on delete CASCADE",
            "exclusive_songs.sound_key -> sounds.sound_key on delete CASCADE");
  }

  @Test
  void triggers_keep_updated_at_current() {
    assertThat(
            database.list(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'", row -> row.text("name")))
        .containsExactlyInAnyOrder(
            "update_accounts_timestamp", "update_videos_timestamp", "update_sounds_timestamp");
    database.update(
        "INSERT INTO accounts (username, updated_at) VALUES ('@ann', '2001-01-01 00:00:00')");
    database.update("UPDATE accounts SET bio = 'hello' WHERE username = '@ann'");
    assertThat(
            database.first(
                "SELECT updated_at >= datetime('now', '-1 minute') AS recent FROM accounts",
                row -> row.flag("recent")))
        .contains(true);
  }

  @Test
  void every_connection_keeps_the_rules() {
    assertThat(database.first("PRAGMA foreign_keys", row -> row.number("foreign_keys")))
        .contains(1L);
    assertThat(database.first("PRAGMA journal_mode", row -> row.text("journal_mode")))
        .contains("wal");
  }
}

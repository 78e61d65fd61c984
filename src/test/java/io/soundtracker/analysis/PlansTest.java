package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That no question and no view walks through all snapshots, or all posts where it need not. */
class PlansTest {

  private static final Path QUESTIONS = Path.of("src/main/java/io/soundtracker/analysis");
  private static final Pattern HISTORY = Pattern.compile("\\bvideo_history(?: AS)?(?: (\\w+))?");

  @TempDir Path folder;
  @AutoClose private Database database;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
  }

  /** The files that are asked as they are; those that others include are parts of these. */
  static List<String> questions() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      List<String> parts = all.stream().flatMap(file -> includedBy(file).stream()).toList();
      return all.stream()
          .map(file -> file.getFileName().toString())
          .filter(name -> !parts.contains(name))
          .toList();
    }
  }

  private static List<String> includedBy(Path file) {
    try {
      return Question.INCLUDE
          .matcher(Files.readString(file))
          .results()
          .map(part -> part.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void no_question_walks_through_all_snapshots(String name) {
    String question = Question.load(name);
    assertThat(plan(question)).as("without rows").noneMatch(step -> scansHistory(step, question));
    fill();
    assertThat(plan(question)).as("with rows").noneMatch(step -> scansHistory(step, question));
    database.update("ANALYZE");
    assertThat(plan(question)).as("with figures").noneMatch(step -> scansHistory(step, question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DecidingEdit.sql", "SoundPlatformIds.sql"})
  void the_edit_that_decided_is_found_without_a_walk_through_all_edits(String name) {
    assertThat(plan(Question.load(name)))
        .anyMatch(step -> step.contains("idx_sound_edit_steps_platform_sound_id"))
        .noneMatch(step -> step.matches("SCAN (t|e)\\b.*"));
  }

  @Test
  void ids_that_several_sounds_share_are_found_in_an_index_alone() {
    assertThat(plan(Question.load("SharedPlatformIds.sql")))
        .anyMatch(step -> step.contains("videos USING COVERING INDEX idx_videos_listed_sound_id"))
        .filteredOn(step -> step.contains(" videos"))
        .hasSize(1);
  }

  @Test
  void a_walk_through_all_snapshots_would_be_noticed() {
    String question = "SELECT h.views FROM video_history h WHERE h.views > 5";
    assertThat(plan(question)).anyMatch(step -> scansHistory(step, question));
  }

  @ParameterizedTest
  @CsvSource({
    "v_videos, video_id",
    "v_videos, account",
    "v_videos, sound",
    "v_videos, day",
    "v_videos, posted_at",
    "v_latest_video_metrics, video_id",
    "v_latest_video_metrics, account",
    "v_latest_video_metrics, sound",
    "v_latest_video_metrics, posted_at",
    "v_sound_daily, sound",
    "v_sound_daily, day",
    "v_sounds, sound",
    "v_accounts, account",
    "v_exclusive, sound"
  })
  void a_view_is_asked_for_one_thing_without_a_walk_through_all_posts(String view, String column) {
    String question = "SELECT * FROM " + view + " WHERE " + column + " = ?";
    Pattern walk = Pattern.compile("SCAN (v|h|p|l|videos|video_history)\\b.*");
    assertThat(plan(question)).as("without rows").noneMatch(walk.asMatchPredicate());
    fill();
    assertThat(plan(question)).as("with rows").noneMatch(walk.asMatchPredicate());
  }

  private List<String> plan(String question) {
    return database.list("EXPLAIN QUERY PLAN " + question, row -> row.text("detail"));
  }

  private void fill() {
    new NetworkStore(database, new Random(1)).store(NetworkGenerator.network(1));
  }

  private static boolean scansHistory(String step, String question) {
    return HISTORY
        .matcher(question)
        .results()
        .map(PlansTest::nameOf)
        .anyMatch(name -> step.equals("SCAN " + name) || step.startsWith("SCAN " + name + " "));
  }

  /** The name by which a question calls the table. */
  private static String nameOf(MatchResult use) {
    return use.group(1) == null ? "video_history" : use.group(1);
  }
}

package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real yt-dlp makes of items that are not as they should be. */
@Execution(ExecutionMode.CONCURRENT)
class DamageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SitePost POST =
      SitePost.at("2026-08-02T10:00:00Z")
          .withCaption("hello #fyp")
          .withCounts(1_776_621, 12_345, 333, 44, 5)
          .withMusic(SiteMusic.song("Grey", "Ada Vell & Bo").withAlbum("Quiet Rooms"));

  private static final List<String> FIELDS =
      List.of(
          "id",
          "timestamp",
          "description",
          "duration",
          "track",
          "artists",
          "album",
          "view_count",
          "like_count",
          "repost_count",
          "comment_count",
          "save_count",
          "channel",
          "channel_id",
          "uploader",
          "uploader_id");

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_TIME               | timestamp
          TIME_AS_TEXT          |
          TIME_ZERO             | timestamp=0
          NO_CAPTION            | description
          NO_VIDEO              | duration=31
          NO_MUSIC              | track artists album
          MUSIC_WITHOUT_TITLE   | track
          MUSIC_WITHOUT_AUTHOR  | artists
          MUSIC_WITHOUT_ID      |
          NO_STATS              | view_count like_count repost_count comment_count save_count
          NO_ROUNDED_STATS      | view_count like_count repost_count comment_count save_count
          NO_EXACT_STATS        |
          COUNTS_AS_TEXT        | view_count=1234 like_count=56
          NEGATIVE_COUNTS       | view_count=-1 like_count=-7
          HUGE_COUNTS           | view_count=9223372036854775808
          COUNTS_OF_OTHER_KINDS | view_count=12 like_count=1 repost_count comment_count
          """)
  void changes_the_line_or_leaves_fields_out(Damage damage, String changes) throws Exception {
    site.account("@ann").posts(POST);
    JsonNode usual = list("usual").get(0);
    site.account("@ann").fails(Fault.items(damage));

    JsonNode line = list("damaged").get(0);

    assertThat(changes(line, usual))
        .isEqualTo(changes == null ? List.of() : List.of(changes.split(" ")));
  }

  @Test
  void gives_an_id_as_it_comes() throws Exception {
    ServedPost post = damaged(Damage.NUMBER_AS_ID);

    assertThat(list("run").get(0).path("id")).hasToString(post.id());
  }

  /** The value that is wrong, not absent, is what to be afraid of. */
  @Test
  void gives_the_post_s_id_as_its_author_s_where_there_is_no_author() throws Exception {
    ServedPost post = damaged(Damage.NO_AUTHOR);

    JsonNode line = list("run").get(0);

    assertThat(line.path("uploader_id").asText()).isEqualTo(post.id());
    assertThat(Stream.of("uploader", "channel", "channel_id")).noneMatch(line::has);
  }

  @Test
  void leaves_out_a_post_without_an_id() throws Exception {
    site.account("@ann").posts(Invented.posts(3)).fails(Fault.item(2, Damage.NO_ID));

    assertThat(list("run")).hasSize(2);
  }

  private ServedPost damaged(Damage damage) {
    site.account("@ann").posts(POST).fails(Fault.items(damage));
    return site.served("@ann").get(0);
  }

  private List<String> changes(JsonNode line, JsonNode usual) {
    List<String> changes = new ArrayList<>();
    for (String field : FIELDS) {
      if (!line.has(field)) {
        changes.add(field);
      } else if (!line.path(field).equals(usual.path(field))) {
        changes.add(field + "=" + line.path(field));
      }
    }
    return changes;
  }

  private List<JsonNode> list(String run) throws Exception {
    YtDlpRun.Outcome outcome =
        YtDlpRun.start(site, FaultCase.PROFILE, folder.resolve(run)).outcome();
    assertThat(outcome.exit()).as(outcome.errors()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : outcome.lines()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}

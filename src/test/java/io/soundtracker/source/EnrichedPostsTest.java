package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post's line says, and beyond that the platform's own page. */
class EnrichedPostsTest {

  private static final long ID = 7675805392851599855L;
  private static final long TIME = 1787162710;
  private static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");
  private static final String LINE_COUNTS =
      "\"view_count\": 1800000, \"like_count\": 120000, \"comment_count\": 54300,"
          + " \"repost_count\": 12300, \"save_count\": 10000";
  private static final String STATS =
      "\"stats\": {\"playCount\": 1800000, \"diggCount\": 120000, \"commentCount\": 54300,"
          + " \"shareCount\": 12300, \"collectCount\": 10000}";

  @TempDir Path folder;

  private VideoLine.Read read(String line, String... items) {
    new Dumps(folder).listing(false, List.of(items));
    VideoLineReader reader =
        new VideoLineReader(
            Handle.parse("@moss.lantern"), NOW, RawPages.in(folder), Reading.TITLES);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    VideoLine result = reader.read(bytes, 0, bytes.length);
    assertThat(result).isInstanceOf(VideoLine.Read.class);
    return (VideoLine.Read) result;
  }

  private Video video(String[] lineMembers, String... itemMembers) {
    return read(Lines.post(ID, TIME, lineMembers), Dumps.item(ID, itemMembers)).video();
  }

  private static String[] line(String... members) {
    return members;
  }

  @Test
  void exact_counts_take_the_place_of_rounded_ones() {
    Video video =
        video(
            line(LINE_COUNTS),
            STATS,
            "\"statsV2\": {\"playCount\": \"1776621\", \"diggCount\": \"123456\","
                + " \"commentCount\": \"54321\", \"shareCount\": \"12345\","
                + " \"collectCount\": \"10001\", \"repostCount\": \"0\"}");

    assertThat(video.counts())
        .isEqualTo(
            new Counts(
                OptionalLong.of(1_776_621),
                OptionalLong.of(123_456),
                OptionalLong.of(54_321),
                OptionalLong.of(12_345),
                OptionalLong.of(10_001),
                true));
  }

  @Test
  void one_count_that_is_only_known_rounded_makes_them_inexact() {
    Video video =
        video(
            line(), STATS, "\"statsV2\": {\"playCount\": \"1776621\", \"diggCount\": \"123456\"}");

    assertThat(video.counts())
        .isEqualTo(
            Counts.rounded(
                OptionalLong.of(1_776_621),
                OptionalLong.of(123_456),
                OptionalLong.of(54_300),
                OptionalLong.of(12_300),
                OptionalLong.of(10_000)));
    assertThat(
            video(line("\"save_count\": 7"), "\"statsV2\": {\"playCount\": \"1776621\"}").counts())
        .isEqualTo(
            Counts.rounded(
                OptionalLong.of(1_776_621),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(7)));
  }

  @Test
  void counts_that_nobody_knows_do_not_make_the_others_inexact() {
    assertThat(video(line(), "\"statsV2\": {\"playCount\": \"0\"}").counts())
        .isEqualTo(
            new Counts(
                OptionalLong.of(0),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                true));
    assertThat(video(line(), "\"statsV2\": {}").counts()).isEqualTo(Counts.UNKNOWN);
    assertThat(video(line()).counts()).isEqualTo(Counts.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"-1\"",
        "-1",
        "\"1.2M\"",
        "\"\"",
        "\" 7\"",
        "\"+7\"",
        "\"1e3\"",
        "\"٣\"",
        "1.5",
        "\"9223372036854775808\"",
        "9223372036854775808",
        "\"1000000000001\"",
        "true",
        "[]",
        "[\"7\"]",
        "{\"a\": 7}",
        "NaN"
      })
  void a_count_that_cannot_be_leaves_the_one_of_the_line_and_is_said(String value) {
    VideoLine.Read read =
        read(
            Lines.post(ID, TIME, LINE_COUNTS),
            Dumps.item(ID, "\"statsV2\": {\"playCount\": %s}".formatted(value)));

    assertThat(read.video().counts().views()).hasValue(1_800_000);
    assertThat(read.video().counts().exact()).isFalse();
    assertThat(read.oddities()).containsOnlyKeys("the page's statsV2/playCount");
  }

  @Test
  void a_count_that_yt_dlp_made_of_something_else_is_unknown() {
    VideoLine.Read read =
        read(
            Lines.post(ID, TIME, "\"view_count\": 12, \"like_count\": 1"),
            Dumps.item(ID, "\"stats\": {\"playCount\": 12.5, \"diggCount\": true}"));

    assertThat(read.video().counts().views()).isEmpty();
    assertThat(read.video().counts().likes()).isEmpty();
    assertThat(read.oddities())
        .containsOnlyKeys("the page's stats/playCount", "the page's stats/diggCount");
  }

  @Test
  void null_is_absent_and_nothing_odd() {
    VideoLine.Read read =
        read(
            Lines.post(ID, TIME, LINE_COUNTS),
            Dumps.item(
                ID,
                "\"statsV2\": {\"playCount\": null}",
                "\"stats\": null",
                "\"music\": null",
                "\"imagePost\": null",
                "\"isPinnedItem\": null",
                "\"textExtra\": null"));

    assertThat(read.oddities()).isEqualTo(Map.of());
    assertThat(read.video().counts().views()).hasValue(1_800_000);
    assertThat(read.video().marks()).isEqualTo(new Marks(Optional.empty(), Optional.of(false)));
  }

  @Test
  void pinned_and_photo_posts_are_marked() {
    assertThat(video(line(), "\"isPinnedItem\": true", "\"imagePost\": {\"images\": []}").marks())
        .isEqualTo(new Marks(Optional.of(true), Optional.of(true)));
    assertThat(video(line(), "\"isPinnedItem\": false").marks())
        .isEqualTo(new Marks(Optional.of(false), Optional.of(false)));
    assertThat(video(line()).marks()).isEqualTo(new Marks(Optional.empty(), Optional.of(false)));
  }

  @Test
  void where_a_page_marks_a_pinned_post_the_others_are_not() {
    Video video =
        read(Lines.post(ID, TIME), Dumps.item(ID - 1, "\"isPinnedItem\": true"), Dumps.item(ID))
            .video();

    assertThat(video.marks().pinned()).contains(false);
  }

  @Test
  void a_post_that_no_page_has_is_as_its_line_says() {
    VideoLine.Read read =
        read(Lines.post(ID, TIME, LINE_COUNTS), Dumps.item(ID + 1, "\"isPinnedItem\": true"));

    assertThat(read.page()).isEmpty();
    assertThat(read.video().marks()).isEqualTo(Marks.UNKNOWN);
    assertThat(read.video().counts().exact()).isFalse();
  }

  @Test
  void a_sound_has_the_id_of_the_platform_and_its_flag_decides() {
    String[] song = line("\"track\": \"Kiln\"", "\"artists\": [\"Clay\"]");
    Optional<String> id = Optional.of("7100000000000000001");

    assertThat(video(song, music("false")).sound())
        .contains(new Sound("Kiln", List.of("Clay"), false, id));
    assertThat(video(song, music("true")).sound())
        .as("an original with a name of its own")
        .contains(new Sound("Kiln", List.of("Clay"), true, id));
    assertThat(video(song, music("\"true\"")).sound())
        .contains(new Sound("Kiln", List.of("Clay"), false, id));
  }

  @Test
  void an_original_sound_without_a_name_of_its_own_belongs_to_its_author() {
    String[] own =
        line(
            "\"track\": \"Originalton\"",
            "\"artists\": [\"Moss\"]",
            "\"channel\": \"Moss\"",
            "\"uploader\": \"moss.lantern\"");

    Sound sound = video(own, music("true")).sound().orElseThrow();

    assertThat(sound.key()).isEqualTo("original sound - @moss.lantern");
    assertThat(sound.original()).isTrue();
    assertThat(sound.platformId()).contains("7100000000000000001");
    assertThat(video(own, music("false")).sound())
        .as("a song that is called like one")
        .contains(
            new Sound("Originalton", List.of("Moss"), false, Optional.of("7100000000000000001")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"\"", "\"0\"", "\"x1\"", "\"-7\"", "null", "[]", "\"1'; --\""})
  void an_id_of_a_sound_that_cannot_be_is_unknown(String id) {
    assertThat(
            video(line("\"track\": \"Kiln\""), "\"music\": {\"id\": %s}".formatted(id))
                .sound()
                .orElseThrow()
                .platformId())
        .isEmpty();
  }

  @Test
  void a_post_whose_line_names_no_sound_has_none() {
    assertThat(video(line(), music("true")).sound()).isEmpty();
  }

  private static String music(String original) {
    return "\"music\": {\"id\": \"7100000000000000001\", \"title\": \"x\", \"original\": %s}"
        .formatted(original);
  }

  @Test
  void hashtags_are_those_that_the_platform_names_in_the_order_of_the_caption() {
    String[] caption = line("\"description\": \"#mossy and #moss, #日常 #night-time\"");

    assertThat(
            video(
                    caption,
                    "\"textExtra\": [{\"hashtagName\": \"日常\"}, {\"hashtagName\": \"\","
                        + " \"userId\": \"7\"}, {\"hashtagName\": \"moss\"}, 7, null,"
                        + " {\"hashtagName\": \"Mossy\"}, {\"hashtagName\": \"MOSS\"},"
                        + " {\"hashtagName\": [\"x\"]}, {\"hashtagName\": \"night-time\"}]",
                    "\"challenges\": [{\"title\": \"other\"}]")
                .hashtags())
        .containsExactly("Mossy", "moss", "日常", "night-time");
    assertThat(video(caption, "\"challenges\": [{\"title\": \"moss\"}]").hashtags())
        .containsExactly("moss");
    assertThat(video(caption, "\"textExtra\": [], \"challenges\": []").hashtags())
        .containsExactly("mossy", "moss", "日常", "night");
  }

  @Test
  void invisible_and_harmful_characters_are_handled_as_in_lines() {
    assertThat(
            video(
                    line(),
                    "\"textExtra\": [{\"hashtagName\": \"a\\u0000b\"},"
                        + " {\"hashtagName\": \"\\u200B\"}, {\"hashtagName\": \"\\ud83c\"}]")
                .hashtags())
        .containsExactly("a\uFFFDb", "\uFFFD");
  }
}

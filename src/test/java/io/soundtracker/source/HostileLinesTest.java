package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Channel;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Video;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines with values that no post has, and lines that are no posts. */
class HostileLinesTest {

  private static final long ID = 7675805392851599855L;
  private static final long TIME = 1787162710;
  private static final Instant NOW = Instant.parse("2026-08-20T00:00:00Z");

  private final VideoLineReader reader =
      new VideoLineReader(Handle.parse("@moss.lantern"), NOW, RawPages.none(), Reading.TITLES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\"",
        "-1",
        "1.5",
        "1e3",
        "true",
        "[]",
        "[\"1\"]",
        "{}",
        "{\"a\": [1]}",
        "NaN",
        "9223372036854775808",
        "-9223372036854775809",
        "1000000000001",
        "null"
      })
  void a_count_of_any_other_kind_is_unknown(String value) {
    for (String field :
        List.of("view_count", "like_count", "comment_count", "repost_count", "save_count")) {
      VideoLine.Read line = read(Lines.post(ID, TIME, "\"%s\": %s".formatted(field, value)));

      assertThat(line.video().counts()).isEqualTo(Counts.UNKNOWN);
      assertThat(line.oddities().keySet())
          .isEqualTo(value.equals("null") ? Map.of().keySet() : Map.of(field, "").keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "[7]", "{}", "1.5", "null"})
  void a_text_of_any_other_kind_is_unknown(String value) {
    String members =
        List.of(
                "description",
                "title",
                "track",
                "artist",
                "artists",
                "channel",
                "channel_id",
                "uploader",
                "uploader_id")
            .stream()
            .map(field -> "\"%s\": %s".formatted(field, value))
            .collect(Collectors.joining(", "));

    VideoLine.Read line = read(Lines.post(ID, TIME, members));

    assertThat(line.video().caption()).isEmpty();
    assertThat(line.video().sound()).isEmpty();
    assertThat(line.channel()).isEqualTo(Channel.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1787162710\"'",
    "0",
    "-1",
    "1787162710000",
    "9223372036854775807",
    "1787162710.5",
    "[]",
    "1900000000"
  })
  void a_timestamp_that_cannot_be_gives_way_to_the_id(String value) {
    VideoLine.Read line = read("{\"id\": \"%d\", \"timestamp\": %s}".formatted(ID, value));

    assertThat(line.video().postedAt()).isEqualTo(Instant.parse("2026-08-19T18:05:10Z"));
    assertThat(line.oddities()).containsOnlyKeys("timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "86401", "2147483648", "\"12\"", "1.5"})
  void a_duration_that_cannot_be_is_unknown(String value) {
    assertThat(read(Lines.post(ID, TIME, "\"duration\": " + value)).video().durationSeconds())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"7675805392851599855\" | not JSON: ",
        "[download] 3% of 7 MB | not JSON: ",
        "null | not JSON: it is no object",
        "[1] | not JSON: it is no object",
        "{} {} | not JSON: more follows after the object",
        "{\"a\": \u0000} | not JSON: ",
        "{} | no post: it has no id of a post",
        "{\"id\": null} | no post: it has no id of a post",
        "{\"id\": 7675805392851599855} | no post: it has no id of a post",
        "{\"id\": \"\"} | no post: it has no id of a post",
        "{\"id\": \"0123\"} | no post: it has no id of a post",
        "{\"id\": \"9223372036854775808\"} | no post: it has no id of a post",
        "{\"id\": \"-7\"} | no post: it has no id of a post",
        "{\"id\": \"٣٤\"} | no post: it has no id of a post",
        "{\"id\": \"12\"} | post 12: neither its timestamp nor its id is a moment between",
      })
  void refuses_a_line_that_is_no_post_and_says_why(String line, String why) {
    assertThat(result(line)).isInstanceOf(VideoLine.Refused.class);
    assertThat(((VideoLine.Refused) result(line)).why()).startsWith(why);
  }

  @Test
  void invalid_utf_8_is_refused() {
    byte[] line = Lines.post(ID, TIME, "\"title\": \"X\"").getBytes(StandardCharsets.UTF_8);
    line[line.length - 3] = (byte) 0xC3;

    assertThat(reader.read(line, 0, line.length)).isInstanceOf(VideoLine.Refused.class);
  }

  @Test
  void half_surrogates_are_replaced_and_whole_ones_stay() {
    String title = "\"title\": \"\\ud83c a \\udf89 b \\ud83c\\udf89\\ud83c\"";

    assertThat(read(Lines.post(ID, TIME, title)).video().caption())
        .contains("\uFFFD a \uFFFD b 🎉\uFFFD");
  }

  @Test
  void a_line_of_five_million_characters_is_read() {
    String caption = "x".repeat(5_000_000) + " #end";

    Video video = read(Lines.post(ID, TIME, "\"description\": \"" + caption + "\"")).video();

    assertThat(video.caption()).contains(caption);
    assertThat(video.hashtags()).containsExactly("end");
  }

  @Test
  void reads_only_its_part_of_the_buffer() {
    byte[] line = Lines.post(ID, TIME).getBytes(StandardCharsets.UTF_8);
    byte[] buffer = new byte[line.length + 20];
    Arrays.fill(buffer, (byte) '}');
    System.arraycopy(line, 0, buffer, 7, line.length);

    assertThat(reader.read(buffer, 7, line.length)).isInstanceOf(VideoLine.Read.class);
  }

  private VideoLine result(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 0, bytes.length);
  }

  private VideoLine.Read read(String line) {
    VideoLine result = result(line);
    assertThat(result).isInstanceOf(VideoLine.Read.class);
    return (VideoLine.Read) result;
  }
}

package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Video;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages real lines in every way, and compares with what an ordinary JSON reader sees in them. */
class MutatedLinesTest {

  private static final int LINES_PER_SEED = 6_000;
  private static final List<String> NAMES =
      List.of(
          "id",
          "timestamp",
          "description",
          "title",
          "duration",
          "view_count",
          "like_count",
          "comment_count",
          "repost_count",
          "save_count",
          "track",
          "artists",
          "channel",
          "uploader",
          "uploader_id");

  private final ObjectMapper oracle =
      new ObjectMapper(
              JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final VideoLineReader reader =
      new VideoLineReader(
          Handle.parse("@moss.lantern"),
          Instant.parse("2026-08-20T00:00:00Z"),
          RawPages.none(),
          Reading.TITLES);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_damaged_line_is_refused_or_gives_nothing_that_is_not_in_it(long seed) {
    Mutation mutation = new Mutation(NAMES, seed);
    List<String> lines = Lines.recorded();
    int refused = 0;
    for (int i = 0; i < LINES_PER_SEED; i++) {
      byte[] line = mutation.of(lines);

      VideoLine result = reader.read(line, 0, line.length);

      if (result instanceof VideoLine.Read read) {
        assertIsIn(read.video(), line);
      } else {
        refused++;
      }
    }
    assertThat(refused).isBetween(LINES_PER_SEED / 10, LINES_PER_SEED * 9 / 10);
  }

  private void assertIsIn(Video video, byte[] line) {
    String shown = new String(line, StandardCharsets.UTF_8);
    JsonNode json = tree(line);
    assertThat(json).as("read as a post: %s", shown).isNotNull();
    assertThat(video.id()).as(shown).isEqualTo(json.path("id").textValue());
    assertThat(video.postedAt())
        .as(shown)
        .isBetween(Instant.parse("2014-01-01T00:00:00Z"), Instant.parse("2026-08-21T00:00:00Z"));
    assertThat(video.postedAt().getEpochSecond())
        .as(shown)
        .isIn(json.path("timestamp").longValue(), Long.parseLong(video.id()) >> 32);
    assertThat(video.counts().views()).as(shown).isEqualTo(count(json, "view_count"));
    assertThat(video.counts().likes()).as(shown).isEqualTo(count(json, "like_count"));
    assertThat(video.counts().comments()).as(shown).isEqualTo(count(json, "comment_count"));
    assertThat(video.counts().shares()).as(shown).isEqualTo(count(json, "repost_count"));
    assertThat(video.counts().saves()).as(shown).isEqualTo(count(json, "save_count"));
    assertThat(video.caption())
        .as(shown)
        .isEqualTo(caption(json.path("description")).or(() -> caption(json.path("title"))));
    if (!json.path("track").isTextual()) {
      assertThat(video.sound()).as(shown).isEmpty();
    }
    assertThat(video.caption().orElse("") + video.hashtags() + video.sound())
        .as(shown)
        .doesNotContain("\u0000")
        .isEqualTo(
            new String(
                (video.caption().orElse("") + video.hashtags() + video.sound())
                    .getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
  }

  private JsonNode tree(byte[] line) {
    try {
      return oracle.readTree(line);
    } catch (IOException e) {
      return null;
    }
  }

  private static OptionalLong count(JsonNode json, String field) {
    JsonNode node = json.path(field);
    return node.isIntegralNumber()
            && node.canConvertToLong()
            && node.longValue() >= 0
            && node.longValue() <= 1_000_000_000_000L
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }

  private static Optional<String> caption(JsonNode node) {
    return Optional.ofNullable(node.textValue())
        .map(
            text ->
                new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16)
                    .replace('\u0000', '\uFFFD'));
  }
}

package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages pages in every way, and compares with what an ordinary JSON reader sees in them. */
class MutatedPagesTest {

  private static final int PAGES_PER_SEED = 1_500;
  private static final String SITE = "moss_https_-_www.tiktok.com_";
  private static final List<String> NAMES =
      List.of(
          "id",
          "isPinnedItem",
          "imagePost",
          "music",
          "original",
          "title",
          "textExtra",
          "hashtagName",
          "challenges",
          "stats",
          "statsV2",
          "playCount",
          "diggCount",
          "commentCount",
          "shareCount",
          "collectCount",
          "statusCode",
          "hasMorePrevious",
          "itemList",
          "followerCount",
          "videoCount",
          "heartCount",
          "signature",
          "nickname",
          "uniqueId",
          "secUid",
          "userInfo",
          "user",
          "webapp.user-detail");

  @TempDir Path folder;

  private final ObjectMapper oracle =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static String item(int number) {
    return """
        {"id": "%d", "desc": "day %d #tide", "createTime": 1787162710, "isPinnedItem": %s,
        "music": {"id": "71000%d", "title": "Salt", "original": true},
        "textExtra": [{"start": 6, "hashtagName": "tide"}], "challenges": [{"title": "tide"}],
        "stats": {"playCount": %d00, "diggCount": 12, "commentCount": 3, "shareCount": 4},
        "statsV2": {"playCount": "%d07", "diggCount": "12", "commentCount": "3",
        "shareCount": "4", "collectCount": "5"}}"""
        .formatted(number, number, number == 1, number, number, number);
  }

  private static final String LISTING =
      "{\"statusCode\": 0, \"itemList\": ["
          + String.join(", ", IntStream.range(1, 6).mapToObj(MutatedPagesTest::item).toList())
          + "], \"hasMorePrevious\": true}";

  private static final String PROFILE =
      """
      <html><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">\
      {"__DEFAULT_SCOPE__": {"webapp.user-detail": {"statusCode": 0, "userInfo": {
      "user": {"id": "678", "uniqueId": "moss", "nickname": "Moss", "secUid": "MS4",
      "signature": "tapes"}, "stats": {"followerCount": 1200, "videoCount": 40},
      "statsV2": {"followerCount": "1234", "heartCount": "98", "videoCount": "41"}}}}}\
      </script></html>
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_damaged_listing_is_unread_or_gives_nothing_that_is_not_in_it(long seed) {
    Mutation mutation = new Mutation(NAMES, seed);
    Dumps dumps = new Dumps(folder);
    int unread = 0;
    for (int i = 0; i < PAGES_PER_SEED; i++) {
      byte[] page = mutation.of(List.of(LISTING));
      dumps.save(SITE + "api_creator_item_list_aid=1988.dump", page);
      RawPages pages = RawPages.in(folder);

      pages.readToTheEnd();

      assertThat(dumps.left()).isEmpty();
      unread += pages.unread();
      if (pages.unread() == 0) {
        assertIsIn(pages, page);
      }
    }
    assertThat(unread).isBetween(PAGES_PER_SEED / 10, PAGES_PER_SEED * 9 / 10);
  }

  private void assertIsIn(RawPages pages, byte[] page) {
    String shown = new String(page, StandardCharsets.UTF_8);
    JsonNode json = tree(page);
    assertThat(json).as("read as a page: %s", shown).isNotNull();
    JsonNode status = json.path("statusCode");
    boolean wrong =
        status.isIntegralNumber() && status.canConvertToLong() && status.longValue() != 0;
    assertThat(pages.earlyEnd().isPresent())
        .as(shown)
        .isEqualTo(wrong || !json.path("hasMorePrevious").isBoolean());
    for (JsonNode item : json.path("itemList")) {
      String id = item.path("id").textValue();
      Optional<RawPages.Found> found = id == null ? Optional.empty() : pages.of(id);
      found.ifPresent(post -> assertIsIn(post.post(), item, shown));
    }
  }

  private static void assertIsIn(RawPost post, JsonNode item, String shown) {
    JsonNode exact = item.path("statsV2");
    assertThat(post.exact().views()).as(shown).isEqualTo(count(exact.path("playCount")));
    assertThat(post.exact().likes()).as(shown).isEqualTo(count(exact.path("diggCount")));
    assertThat(post.exact().comments()).as(shown).isEqualTo(count(exact.path("commentCount")));
    assertThat(post.exact().shares()).as(shown).isEqualTo(count(exact.path("shareCount")));
    assertThat(post.exact().saves()).as(shown).isEqualTo(count(exact.path("collectCount")));
    assertThat(post.rounded().views())
        .as(shown)
        .isEqualTo(count(item.path("stats").path("playCount")));
    assertThat(post.pinned()).as(shown).isEqualTo(flag(item.path("isPinnedItem")));
    assertThat(post.original()).as(shown).isEqualTo(flag(item.path("music").path("original")));
    assertThat(post.photo()).as(shown).isEqualTo(item.path("imagePost").isObject());
    post.soundId()
        .ifPresent(
            id -> assertThat(id).as(shown).isEqualTo(item.path("music").path("id").textValue()));
    assertThat(String.join("", post.hashtags())).as(shown).doesNotContain("\u0000");
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void a_damaged_profile_is_unread_or_gives_nothing_that_is_not_in_it(long seed) {
    Mutation mutation = new Mutation(NAMES, seed);
    Dumps dumps = new Dumps(folder);
    for (int i = 0; i < PAGES_PER_SEED; i++) {
      byte[] page = mutation.of(List.of(PROFILE));
      dumps.save(SITE + "@moss.dump", page);
      RawPages pages = RawPages.in(folder);

      pages.readToTheEnd();

      assertThat(dumps.left()).isEmpty();
      String shown = new String(page, StandardCharsets.UTF_8);
      pages
          .channel()
          .profile()
          .followers()
          .ifPresent(count -> assertThat(shown).contains(Long.toString(count)));
      pages
          .channel()
          .profile()
          .videos()
          .ifPresent(
              count ->
                  assertThat(count)
                      .as(shown)
                      .isBetween(0L, 1_000_000_000_000L)
                      .satisfies(known -> assertThat(shown).contains(Long.toString(known))));
    }
  }

  private JsonNode tree(byte[] page) {
    try {
      return oracle.readTree(page);
    } catch (IOException e) {
      return null;
    }
  }

  private static OptionalLong count(JsonNode node) {
    OptionalLong count = OptionalLong.empty();
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      count = OptionalLong.of(node.longValue());
    } else if (node.isTextual() && node.textValue().matches("[0-9]{1,18}")) {
      count = OptionalLong.of(Long.parseLong(node.textValue()));
    }
    return count.isPresent() && count.getAsLong() >= 0 && count.getAsLong() <= 1_000_000_000_000L
        ? count
        : OptionalLong.empty();
  }

  private static Optional<Boolean> flag(JsonNode node) {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
  }
}

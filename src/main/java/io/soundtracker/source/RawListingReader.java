package io.soundtracker.source;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.soundtracker.model.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the JSON of a listing's page. Nobody promises its shape: what is not there is unknown. */
final class RawListingReader {

  private static final int MOST_POSTS = 1_000;
  private static final Pattern SOUND_ID = Pattern.compile("[1-9][0-9]{0,19}");

  private static final JsonFields POST =
      new JsonFields(
          "id",
          "isPinnedItem",
          "imagePost",
          "music/id",
          "music/original",
          "textExtra[]/hashtagName",
          "challenges[]/title",
          "stats/playCount",
          "stats/diggCount",
          "stats/commentCount",
          "stats/shareCount",
          "stats/collectCount",
          "statsV2/playCount",
          "statsV2/diggCount",
          "statsV2/commentCount",
          "statsV2/shareCount",
          "statsV2/collectCount");

  private RawListingReader() {}

  /**
   * Reads a page of a listing, of which never more than a post is held in memory as it is.
   *
   * @throws IOException if it is not whole, or something else
   */
  static RawPage.Listed read(InputStream in) throws IOException {
    FieldValues page = new FieldValues();
    List<RawPost> posts = new ArrayList<>();
    try (JsonParser parser = JsonFields.parser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "it is no object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (name.equals("itemList") && token == JsonToken.START_ARRAY) {
          readPosts(parser, posts);
        } else if (name.equals("statusCode") || name.equals("hasMorePrevious")) {
          page.put(name, JsonFields.value(parser));
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows after the object");
      }
    }
    return new RawPage.Listed(page.number("statusCode"), page.flag("hasMorePrevious"), posts);
  }

  private static void readPosts(JsonParser parser, List<RawPost> posts) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        post(POST.read(parser)).ifPresent(posts::add);
      } else {
        parser.skipChildren();
      }
      if (posts.size() > MOST_POSTS) {
        throw new JsonParseException(parser, "more posts than a page can have");
      }
    }
  }

  /** Empty for one without an id, of which yt-dlp prints no line. */
  private static Optional<RawPost> post(FieldValues post) {
    List<String> hashtags =
        Stream.of("textExtra[]/hashtagName", "challenges[]/title")
            .map(path -> post.each(path).stream().filter(tag -> !PlainText.isInvisible(tag)))
            .map(Stream::toList)
            .filter(tags -> !tags.isEmpty())
            .findFirst()
            .orElse(List.of());
    return post.name("id")
        .map(
            id ->
                new RawPost(
                    id,
                    counts(post, "statsV2/", true),
                    counts(post, "stats/", false),
                    post.name("music/id").filter(text -> SOUND_ID.matcher(text).matches()),
                    post.flag("music/original"),
                    post.flag("isPinnedItem"),
                    post.hasObject("imagePost"),
                    hashtags,
                    post.oddities()));
  }

  private static Counts counts(FieldValues post, String stats, boolean exact) {
    Counts counts =
        Counts.rounded(
            post.writtenCount(stats + "playCount"),
            post.writtenCount(stats + "diggCount"),
            post.writtenCount(stats + "commentCount"),
            post.writtenCount(stats + "shareCount"),
            post.writtenCount(stats + "collectCount"));
    return counts.equals(Counts.UNKNOWN) || !exact
        ? counts
        : new Counts(
            counts.views(),
            counts.likes(),
            counts.comments(),
            counts.shares(),
            counts.saves(),
            true);
  }
}

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

/** Reads the JSON of a listing's page. Nobody promises its shape: what is not there is unknown. */
final class RawListingReader {

  private static final int MOST_POSTS = 1_000;
  private static final int LONGEST_HASHTAG = 200;
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,19}");

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

  /** Empty for one without an id, of which no line can be a post. */
  private static Optional<RawPost> post(FieldValues post) {
    return id(post, "id")
        .map(
            id ->
                new RawPost(
                    id,
                    counts(post, "statsV2/", true),
                    counts(post, "stats/", false),
                    id(post, "music/id"),
                    post.flag("music/original"),
                    post.flag("isPinnedItem"),
                    post.hasObject("imagePost"),
                    hashtags(post),
                    post.oddities()));
  }

  private static Optional<String> id(FieldValues post, String field) {
    return post.text(field).filter(text -> ID.matcher(text).matches());
  }

  private static List<String> hashtags(FieldValues post) {
    List<String> inCaption = visible(post.each("textExtra[]/hashtagName"));
    return inCaption.isEmpty() ? visible(post.each("challenges[]/title")) : inCaption;
  }

  private static List<String> visible(List<String> tags) {
    return tags.stream()
        .filter(tag -> !PlainText.isInvisible(tag) && tag.length() <= LONGEST_HASHTAG)
        .toList();
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

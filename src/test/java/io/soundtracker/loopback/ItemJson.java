package io.soundtracker.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.model.Counts;
import java.util.function.LongUnaryOperator;
import java.util.regex.MatchResult;

/** TikTok's JSON for a post and its author, with the fields that tell something about them. */
final class ItemJson {

  private static final String COVERS = "https://www.tiktok.com/cover/";
  private static final int PHOTOS = 3;
  private static final int HASHTAG = 1;

  private ItemJson() {}

  static ObjectNode item(AccountView account, SitePost post) {
    String id = account.idOf(post);
    ObjectNode item =
        object()
            .put("id", id)
            .put("desc", post.caption())
            .put("createTime", post.posted().getEpochSecond())
            .put("isPinnedItem", post.pinned())
            .put("privateItem", false);
    item.set("author", author(account));
    item.set("authorStats", roundedStats(account));
    item.set("authorStatsV2", asText(exactStats(account)));
    item.putObject("video")
        .put("id", id)
        .put("duration", post.durationSeconds())
        .put("width", 576)
        .put("height", 1024)
        .put("cover", COVERS + id);
    post.music().ifPresent(sound -> item.set("music", music(sound)));
    addStats(item, post.counts());
    addHashtags(item, post);
    if (post.photo()) {
      addPhotos(item, id);
    }
    return item;
  }

  static ObjectNode author(AccountView account) {
    return object()
        .put("id", account.uid())
        .put("uniqueId", account.name())
        .put("nickname", account.profile().nickname())
        .put("signature", account.profile().signature())
        .put("verified", account.profile().verified())
        .put("secUid", account.secUid())
        .put("privateAccount", false)
        .put("secret", false);
  }

  static ObjectNode exactStats(AccountView account) {
    return authorStats(account, LongUnaryOperator.identity());
  }

  static ObjectNode roundedStats(AccountView account) {
    return authorStats(account, ServedPost::rounded);
  }

  private static ObjectNode authorStats(AccountView account, LongUnaryOperator rounding) {
    SiteProfile profile = account.profile();
    long hearts = rounding.applyAsLong(profile.hearts());
    return object()
        .put("followerCount", rounding.applyAsLong(profile.followers()))
        .put("followingCount", rounding.applyAsLong(profile.following()))
        .put("heart", hearts)
        .put("heartCount", hearts)
        .put("videoCount", rounding.applyAsLong(account.videoCount()));
  }

  /** The same object with every number as text, as in TikTok's {@code statsV2}. */
  static ObjectNode asText(ObjectNode numbers) {
    ObjectNode text = object();
    numbers.properties().forEach(field -> text.put(field.getKey(), field.getValue().asText()));
    return text;
  }

  private static ObjectNode music(SiteMusic sound) {
    return object()
        .put("id", sound.id())
        .put("title", sound.title())
        .put("authorName", sound.authorName())
        .put("album", sound.album().orElse(""))
        .put("original", sound.original())
        .put("duration", sound.durationSeconds());
  }

  /** Counts that are not known are left out; so are both objects if none is. */
  private static void addStats(ObjectNode item, Counts exact) {
    ObjectNode stats = stats(ServedPost.rounded(exact));
    if (!stats.isEmpty()) {
      item.set("stats", stats);
      item.set("statsV2", asText(stats(exact)));
    }
  }

  private static ObjectNode stats(Counts counts) {
    ObjectNode stats = object();
    counts.views().ifPresent(count -> stats.put("playCount", count));
    counts.likes().ifPresent(count -> stats.put("diggCount", count));
    counts.comments().ifPresent(count -> stats.put("commentCount", count));
    counts.shares().ifPresent(count -> stats.put("shareCount", count));
    counts.saves().ifPresent(count -> stats.put("collectCount", count));
    return stats;
  }

  private static void addHashtags(ObjectNode item, SitePost post) {
    ArrayNode challenges = item.putArray("challenges");
    ArrayNode extras = item.putArray("textExtra");
    for (MatchResult place : post.hashtagPlaces()) {
      String name = place.group(1);
      String id = PlatformId.of("hashtag", name);
      challenges.addObject().put("id", id).put("title", name).put("desc", "");
      extras
          .addObject()
          .put("start", place.start())
          .put("end", place.end())
          .put("hashtagName", name)
          .put("hashtagId", id)
          .put("type", HASHTAG);
    }
  }

  private static void addPhotos(ObjectNode item, String id) {
    ArrayNode images = item.putObject("imagePost").putArray("images");
    for (int number = 1; number <= PHOTOS; number++) {
      images
          .addObject()
          .put("imageWidth", 1080)
          .put("imageHeight", 1440)
          .putObject("imageURL")
          .putArray("urlList")
          .add(COVERS + id + "/" + number);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

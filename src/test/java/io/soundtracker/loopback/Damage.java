package io.soundtracker.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/** What can be wrong with an item of a listing, for {@link Fault#items} and {@link Fault#item}. */
public enum Damage implements Consumer<ObjectNode> {
  NO_ID,
  NUMBER_AS_ID,
  NO_TIME,
  TIME_AS_TEXT,
  TIME_ZERO,
  NO_CAPTION,
  NO_AUTHOR,
  NO_VIDEO,
  NO_MUSIC,
  MUSIC_WITHOUT_TITLE,
  MUSIC_WITHOUT_AUTHOR,
  MUSIC_WITHOUT_ID,
  NO_STATS,
  NO_ROUNDED_STATS,
  NO_EXACT_STATS,
  COUNTS_AS_TEXT,
  NEGATIVE_COUNTS,
  HUGE_COUNTS,
  COUNTS_OF_OTHER_KINDS;

  /** Changes an item, which must have what is to be damaged. */
  @Override
  public void accept(ObjectNode item) {
    switch (this) {
      case NO_ID -> item.remove("id");
      case NUMBER_AS_ID -> item.put("id", item.required("id").asLong());
      case NO_TIME -> item.remove("createTime");
      case TIME_AS_TEXT -> item.put("createTime", item.required("createTime").asText());
      case TIME_ZERO -> item.put("createTime", 0);
      case NO_CAPTION -> item.remove("desc");
      case NO_AUTHOR -> item.remove("author");
      case NO_VIDEO -> item.remove("video");
      case NO_MUSIC -> item.remove("music");
      case MUSIC_WITHOUT_TITLE -> part(item, "music").remove("title");
      case MUSIC_WITHOUT_AUTHOR -> part(item, "music").remove("authorName");
      case MUSIC_WITHOUT_ID -> part(item, "music").remove("id");
      case NO_STATS -> item.remove(List.of("stats", "statsV2"));
      case NO_ROUNDED_STATS -> item.remove("stats");
      case NO_EXACT_STATS -> item.remove("statsV2");
      case COUNTS_AS_TEXT -> part(item, "stats").put("playCount", "1234").put("diggCount", "56");
      case NEGATIVE_COUNTS -> {
        part(item, "stats").put("playCount", -1).put("diggCount", -7);
        part(item, "statsV2").put("playCount", "-1").put("diggCount", "-7");
      }
      case HUGE_COUNTS -> {
        BigInteger beyond = BigInteger.ONE.shiftLeft(63);
        part(item, "stats").put("playCount", beyond);
        part(item, "statsV2").put("playCount", beyond.toString());
      }
      case COUNTS_OF_OTHER_KINDS -> {
        putOtherKinds(part(item, "stats"));
        putOtherKinds(part(item, "statsV2"));
      }
    }
  }

  private static ObjectNode part(ObjectNode item, String name) {
    return (ObjectNode) item.required(name);
  }

  private static void putOtherKinds(ObjectNode stats) {
    stats.put("playCount", 12.5).put("diggCount", true).put("shareCount", "many");
    stats.putArray("commentCount").add(3);
  }
}

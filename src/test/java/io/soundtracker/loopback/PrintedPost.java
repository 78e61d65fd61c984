package io.soundtracker.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import io.soundtracker.model.Counts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads a line of yt-dlp's output back into what the site says it serves. */
final class PrintedPost {

  private PrintedPost() {}

  /** The post of a line; hashtags and source, which no line tells, are taken from the oracle. */
  static ServedPost read(JsonNode line, ServedPost oracle) {
    List<String> artists = new ArrayList<>();
    line.path("artists").forEach(artist -> artists.add(artist.asText()));
    return new ServedPost(
        line.path("id").asText(),
        Instant.ofEpochSecond(line.path("timestamp").asLong()),
        line.path("description").asText(),
        Counts.rounded(
            number(line, "view_count"),
            number(line, "like_count"),
            number(line, "comment_count"),
            number(line, "repost_count"),
            number(line, "save_count")),
        line.hasNonNull("duration")
            ? OptionalInt.of(line.path("duration").asInt())
            : OptionalInt.empty(),
        text(line, "track"),
        artists,
        text(line, "album"),
        oracle.hashtags(),
        oracle.source());
  }

  private static OptionalLong number(JsonNode line, String field) {
    return line.hasNonNull(field)
        ? OptionalLong.of(line.path(field).asLong())
        : OptionalLong.empty();
  }

  private static Optional<String> text(JsonNode line, String field) {
    return Optional.ofNullable(line.path(field).textValue());
  }
}

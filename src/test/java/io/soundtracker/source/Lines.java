package io.soundtracker.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Lines of listings to test with. */
final class Lines {

  private Lines() {}

  /** What yt-dlp 2026.08.19 printed of an invented account, 13 posts. */
  static List<String> recorded() {
    return new String(resource("moss.lantern.jsonl"), StandardCharsets.UTF_8).lines().toList();
  }

  static byte[] resource(String name) {
    try (InputStream in = Lines.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A post with an id and a time, and whatever else is given as JSON members. */
  static String post(long id, long timestamp, String... members) {
    String rest = members.length == 0 ? "" : ", " + String.join(", ", members);
    return "{\"id\": \"%d\", \"timestamp\": %d%s}".formatted(id, timestamp, rest);
  }

  /** Posts a second apart, the newest first. */
  static List<String> posts(Instant newest, int count) {
    return LongStream.range(0, count)
        .map(i -> newest.getEpochSecond() - i)
        .mapToObj(second -> post((second << 32) + 7, second))
        .toList();
  }
}

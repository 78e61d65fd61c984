package io.soundtracker.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes pages into a folder as yt-dlp does, one a second by their file times. */
final class Dumps {

  private static final Instant FIRST = Instant.parse("2026-08-20T00:00:00Z");
  private static final String LISTING =
      "moss.lantern_https_-_www.tiktok.com_api_creator_item_list_aid=1988_count=15___%032x.dump";
  private static final String PROFILE = "moss.lantern_https_-_www.tiktok.com_@moss.lantern.dump";

  private final Path folder;
  private int written;

  Dumps(Path folder) {
    this.folder = folder;
  }

  /** A page of a listing that is good, of items as {@link #item} makes them. */
  Path listing(boolean more, List<String> items) {
    return listing("0", String.valueOf(more), items);
  }

  Path listing(String statusCode, String more, List<String> items) {
    return listing(
        "{\"statusCode\": %s, \"itemList\": [%s], \"hasMorePrevious\": %s}"
            .formatted(statusCode, String.join(", ", items), more));
  }

  Path listing(String json) {
    return listing(json.getBytes(StandardCharsets.UTF_8));
  }

  Path listing(byte[] page) {
    // Names say nothing of the order: theirs is the reverse.
    return save(LISTING.formatted(1_000_000 - written), page);
  }

  /** A profile's page around members of its {@code webapp.user-detail}. */
  Path profile(String detail) {
    return save(
        PROFILE,
        """
        <!DOCTYPE html><html><head><title>x</title>
        <script>window.__UNIVERSAL_DATA_FOR_REHYDRATION__ > 1</script>
        <script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">\
        {"__DEFAULT_SCOPE__": {"webapp.app-context": {"a": [1]}, "webapp.user-detail": {%s}}}\
        </script></head></html>
        """
            .formatted(detail)
            .getBytes(StandardCharsets.UTF_8));
  }

  Path save(String name, byte[] page) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, page);
      Files.setLastModifiedTime(file, FileTime.from(FIRST.plusSeconds(written++)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A post with an id and whatever else is given as JSON members. */
  static String item(long id, String... members) {
    String rest = members.length == 0 ? "" : ", " + String.join(", ", members);
    return "{\"id\": \"%d\"%s}".formatted(id, rest);
  }

  /** The posts of some lines that {@link Lines#posts} made, with members alike. */
  static List<String> itemsOf(List<String> lines, String... members) {
    return lines.stream()
        .map(line -> item(Long.parseLong(line.replaceAll(".*\"id\": \"(\\d+)\".*", "$1")), members))
        .toList();
  }

  /** What is left of the pages. */
  List<String> left() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

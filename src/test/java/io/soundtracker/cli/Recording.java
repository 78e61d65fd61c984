package io.soundtracker.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A folder of listings as yt-dlp prints them, written by hand. */
final class Recording {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private Recording(Path folder) {
    this.folder = folder;
  }

  static Recording in(Path folder) {
    try {
      return new Recording(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Recording madeAt(String moment) {
    return with("recording.json", "{\"recorded_at\": \"" + moment + "\"}");
  }

  /** A listing that ran to its end. */
  Recording lists(String name, String... posts) {
    return with(name + ".jsonl", String.join("\n", posts) + "\n");
  }

  /** A listing that ended in an error, after the posts if there are any. */
  Recording fails(String name, String error, String... posts) {
    with(name + ".stderr", "ERROR: [tiktok:user] " + name + ": " + error + "\n");
    return with(name + ".exit", "1\n").lists(name, posts);
  }

  private Recording with(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the command line. */
  String path() {
    return folder.toString();
  }

  /**
   * A post whose counts are not given.
   *
   * @param moment when it was posted, which makes its id too
   * @param song title and artist, as a key; empty for a post without a sound
   */
  static String post(String moment, String song) {
    return fields(moment, song).toString();
  }

  static String post(
      String moment, String song, long views, long likes, long comments, long shares) {
    return fields(moment, song)
        .put("view_count", views)
        .put("like_count", likes)
        .put("comment_count", comments)
        .put("repost_count", shares)
        .toString();
  }

  static String idOf(String moment) {
    return Long.toString((Instant.parse(moment).getEpochSecond() << Integer.SIZE) + 7);
  }

  private static ObjectNode fields(String moment, String song) {
    ObjectNode post = JSON.createObjectNode();
    post.put("id", idOf(moment));
    post.put("timestamp", Instant.parse(moment).getEpochSecond());
    if (!song.isEmpty()) {
      String[] names = song.split(" - ", -1);
      post.put("track", names[0]);
      post.putArray("artists").add(names[1]);
    }
    return post;
  }
}

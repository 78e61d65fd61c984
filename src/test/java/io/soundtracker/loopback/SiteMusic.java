package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The sound of a post, as TikTok's {@code music} object has it.
 *
 * @param id the platform's id of the sound, digits only; 64 bits
 * @param authorName one text, however many artists it names
 * @param original recorded by the author of a post rather than released as a song
 */
public record SiteMusic(
    String id,
    String title,
    String authorName,
    Optional<String> album,
    boolean original,
    int durationSeconds) {

  private static final int SONG_SECONDS = 31;

  public SiteMusic {
    requireNonNull(id);
    requireNonNull(title);
    requireNonNull(authorName);
    requireNonNull(album);
  }

  /** A released song of 31 seconds without an album; its id follows from title and author. */
  public static SiteMusic song(String title, String authorName) {
    return new SiteMusic(
        PlatformId.of("song", title, authorName),
        title,
        authorName,
        Optional.empty(),
        false,
        SONG_SECONDS);
  }

  /** {@code original sound} of an author, who is named by display name; its id follows from it. */
  public static SiteMusic originalBy(String nickname) {
    return new SiteMusic(
        PlatformId.of("original", nickname),
        "original sound",
        nickname,
        Optional.empty(),
        true,
        SONG_SECONDS);
  }

  public SiteMusic withId(String newId) {
    return new SiteMusic(newId, title, authorName, album, original, durationSeconds);
  }

  public SiteMusic withTitle(String newTitle) {
    return new SiteMusic(id, newTitle, authorName, album, original, durationSeconds);
  }

  public SiteMusic withAlbum(String newAlbum) {
    return new SiteMusic(id, title, authorName, Optional.of(newAlbum), original, durationSeconds);
  }

  public SiteMusic withDurationSeconds(int seconds) {
    return new SiteMusic(id, title, authorName, album, original, seconds);
  }

  /** The artists as yt-dlp gives them: cut at every {@code ", "} and {@code " & "}. */
  List<String> artistsAsPrinted() {
    return authorName.isEmpty() ? List.of() : List.of(authorName.split(", | & ", -1));
  }
}

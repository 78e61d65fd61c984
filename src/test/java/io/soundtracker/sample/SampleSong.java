package io.soundtracker.sample;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import java.util.List;
import java.util.Optional;

/**
 * A song or original sound of the invented network, as the platform names it.
 *
 * @param author all artists in one text; for an original sound its author's display name
 * @param album empty where the platform names none
 * @param sound what a reader should come to
 * @param owner the account of the network whose original sound it is
 * @param users the codes of the accounts that have it in their repertoire
 * @param weight how often it is used, relative to the others
 */
public record SampleSong(
    String title,
    String author,
    String album,
    Sound sound,
    Optional<Handle> owner,
    String users,
    double weight) {

  static SampleSong released(
      String title, String author, String album, String users, double weight) {
    Sound sound = new Sound(title, split(author), false);
    return new SampleSong(title, author, album, sound, Optional.empty(), users, weight);
  }

  /** An original sound of somebody outside the network, of whom only the split name is known. */
  static SampleSong recordedBy(String title, String author, String users, double weight) {
    Sound sound = Sound.originalBy(String.join(", ", split(author)));
    return new SampleSong(title, author, "", sound, Optional.empty(), users, weight);
  }

  /** An account's own original sound. */
  static SampleSong recordedBy(SampleAccount owner, double weight) {
    return new SampleSong(
        owner.originalTitle(),
        owner.displayName(),
        "",
        Sound.originalBy(owner.handle().value()),
        Optional.of(owner.handle()),
        String.valueOf(owner.code()),
        weight);
  }

  public String key() {
    return sound.key();
  }

  /** The artists as yt-dlp splits the author, which breaks names such as "Fern & Moss". */
  public List<String> artists() {
    return split(author);
  }

  int durationSeconds() {
    return (int) new Dice("duration " + title + author).between(12, 75);
  }

  boolean usedBy(SampleAccount account) {
    return users.indexOf(account.code()) >= 0;
  }

  private static List<String> split(String author) {
    return author.isEmpty() ? List.of() : List.of(author.split(", | & ", -1));
  }
}

package io.soundtracker.sample;

import io.soundtracker.model.Handle;
import java.time.Instant;

/**
 * An account of the invented network.
 *
 * @param code one letter that stands for it in the list of songs
 * @param firstPost from when on, and {@code lastPost} until when it posts regularly
 * @param medianViews what half of its posts reach in the end
 * @param likeRate likes per view of its ordinary post
 * @param originalTitle what the platform calls its own sounds, in its language
 */
public record SampleAccount(
    char code,
    Handle handle,
    String displayName,
    boolean target,
    SampleCaptions captions,
    double postsPerDay,
    Instant firstPost,
    Instant lastPost,
    double medianViews,
    double likeRate,
    String originalTitle) {

  private static final String ID_ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** The platform's id (sec_uid), as long as real ones are. */
  public String channelId() {
    return "MS4wLjABAAAA" + new Dice("channel " + handle).text(64, ID_ALPHABET);
  }

  /** The platform's numeric id, 19 digits. */
  public String uploaderId() {
    return "6" + new Dice("uploader " + handle).text(18, "0123456789");
  }
}

package io.soundtracker.loopback;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A post as TikTok knows it. An account has at most one post in a second, so that the posting time
 * names it; its id is given by the account.
 *
 * @param posted to the second
 * @param counts exact; an empty one is left out of what the site serves
 * @param durationSeconds of the video; a photo post has none
 */
public record SitePost(
    Instant posted,
    String caption,
    Counts counts,
    Optional<SiteMusic> music,
    int durationSeconds,
    boolean photo,
    boolean pinned) {

  private static final Pattern HASHTAG =
      Pattern.compile("#(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

  public SitePost {
    requireNonNull(caption);
    requireNonNull(counts);
    requireNonNull(music);
    if (!posted.equals(posted.truncatedTo(SECONDS))) {
      throw new IllegalArgumentException("TikTok knows posting times by the second: " + posted);
    }
  }

  /** A video of 15 seconds without words, music or success: every count is 0. */
  public static SitePost at(Instant posted) {
    return new SitePost(posted, "", counts(0, 0, 0, 0, 0), Optional.empty(), 15, false, false);
  }

  /** The same, the time as in {@code 2026-08-19T12:00:00Z}. */
  public static SitePost at(String posted) {
    return at(Instant.parse(posted));
  }

  public SitePost withCaption(String text) {
    return new SitePost(posted, text, counts, music, durationSeconds, photo, pinned);
  }

  public SitePost withCounts(Counts exact) {
    return new SitePost(posted, caption, exact, music, durationSeconds, photo, pinned);
  }

  public SitePost withCounts(long views, long likes, long comments, long shares, long saves) {
    return withCounts(counts(views, likes, comments, shares, saves));
  }

  /** Every known count put through a function, as time does it. */
  public SitePost grown(LongUnaryOperator growth) {
    return withCounts(
        Counts.rounded(
            grown(counts.views(), growth),
            grown(counts.likes(), growth),
            grown(counts.comments(), growth),
            grown(counts.shares(), growth),
            grown(counts.saves(), growth)));
  }

  public SitePost withMusic(SiteMusic sound) {
    return new SitePost(
        posted, caption, counts, Optional.of(sound), durationSeconds, photo, pinned);
  }

  public SitePost withDurationSeconds(int seconds) {
    return new SitePost(posted, caption, counts, music, seconds, photo, pinned);
  }

  /** A slideshow instead of a video. */
  public SitePost withPhotos() {
    return new SitePost(posted, caption, counts, music, 0, true, pinned);
  }

  public SitePost withPin() {
    return new SitePost(posted, caption, counts, music, durationSeconds, photo, true);
  }

  /** The hashtags of the caption in their order, without {@code #}. */
  public List<String> hashtags() {
    return HASHTAG.matcher(caption).results().map(found -> found.group(1)).toList();
  }

  /** Where the hashtags stand in the caption, {@code #} included. */
  List<MatchResult> hashtagPlaces() {
    return HASHTAG.matcher(caption).results().toList();
  }

  private static Counts counts(long views, long likes, long comments, long shares, long saves) {
    return Counts.rounded(
        OptionalLong.of(views),
        OptionalLong.of(likes),
        OptionalLong.of(comments),
        OptionalLong.of(shares),
        OptionalLong.of(saves));
  }

  private static OptionalLong grown(OptionalLong count, LongUnaryOperator growth) {
    return count.isEmpty() ? count : OptionalLong.of(growth.applyAsLong(count.getAsLong()));
  }
}

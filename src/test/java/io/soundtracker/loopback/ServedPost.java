package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A post as yt-dlp gives it when it lists the site: the oracle for what a program has stored.
 *
 * <p>yt-dlp changes what TikTok says, and so do these values:
 *
 * <ul>
 *   <li>it reads {@code stats}, whose counts the site rounds as TikTok does ({@link
 *       #rounded(long)}), never {@code statsV2}, which has them exact: those are in {@code
 *       source().counts()};
 *   <li>it cuts {@code authorName} into artists at every {@code ", "} and {@code " & "}, which
 *       breaks the names of some bands;
 *   <li>a duration of 0 (a photo post) makes room for the music's duration;
 *   <li>an absent count, an absent sound and an empty album are absent.
 * </ul>
 *
 * <p>Music ids, the original flag, pins and photo posts are in no line of yt-dlp's output, only in
 * the raw pages that {@code --write-pages} keeps; they are in {@code source()}.
 *
 * @param id the posting second in the upper 32 bits; decimal digits
 * @param counts rounded, as yt-dlp prints them
 * @param durationSeconds of the video, for a photo post of its music
 * @param track the title of the music
 * @param hashtags without {@code #}, in the order of the caption
 * @param source the post as the site was given it, counts exact
 */
public record ServedPost(
    String id,
    Instant posted,
    String caption,
    Counts counts,
    OptionalInt durationSeconds,
    Optional<String> track,
    List<String> artists,
    Optional<String> album,
    List<String> hashtags,
    SitePost source) {

  private static final int EXACT_BELOW = 10_000;
  private static final int MILLION = 1_000_000;

  public ServedPost {
    requireNonNull(id);
    requireNonNull(posted);
    requireNonNull(caption);
    requireNonNull(counts);
    requireNonNull(durationSeconds);
    requireNonNull(track);
    artists = List.copyOf(artists);
    requireNonNull(album);
    hashtags = List.copyOf(hashtags);
    requireNonNull(source);
  }

  static ServedPost of(String id, SitePost post) {
    return new ServedPost(
        id,
        post.posted(),
        post.caption(),
        rounded(post.counts()),
        duration(post),
        post.music().map(SiteMusic::title),
        post.music().map(SiteMusic::artistsAsPrinted).orElse(List.of()),
        post.music().flatMap(SiteMusic::album).filter(name -> !name.isEmpty()),
        post.hashtags(),
        post);
  }

  /**
   * A count as {@code stats} has it: exact below 10,000, then to one decimal of a thousand or a
   * million. Seen in the field is 1,800,000 for 1,776,621; where the rounding starts is made up.
   */
  public static long rounded(long count) {
    if (count < EXACT_BELOW) {
      return count;
    }
    long step = count < MILLION ? 100 : MILLION / 10;
    return (count + step / 2) / step * step;
  }

  static Counts rounded(Counts exact) {
    return Counts.rounded(
        rounded(exact.views()),
        rounded(exact.likes()),
        rounded(exact.comments()),
        rounded(exact.shares()),
        rounded(exact.saves()));
  }

  private static OptionalLong rounded(OptionalLong count) {
    return count.isEmpty() ? count : OptionalLong.of(rounded(count.getAsLong()));
  }

  private static OptionalInt duration(SitePost post) {
    if (post.durationSeconds() != 0) {
      return OptionalInt.of(post.durationSeconds());
    }
    return post.music()
        .map(sound -> OptionalInt.of(sound.durationSeconds()))
        .orElse(OptionalInt.empty());
  }
}

package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.AccountTotal;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.model.Handle;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the page shows, cut so that a page of 10,000 posts stays below 2 MB.
 *
 * @param soundsLeftOut how many sounds are only in the workbook
 */
public record Page(
    NetworkReport report,
    ReportOptions options,
    Looks looks,
    List<SoundEntry> sounds,
    int soundsLeftOut,
    List<AccountEntry> accounts) {

  private static final int SOUNDS = 600;
  private static final int SOUND_POSTS = 2_500;
  private static final int ACCOUNT_POSTS = 600;
  private static final int EXCLUSIVE = 400;
  private static final int TOP = 10;
  private static final int CAPTION = 72;

  public Page {
    requireNonNull(report);
    requireNonNull(options);
    requireNonNull(looks);
    sounds = List.copyOf(sounds);
    accounts = List.copyOf(accounts);
  }

  /** Walks the posts once and keeps the most viewed ones. */
  static Page of(NetworkReport report, ReportOptions options, Looks looks) {
    List<SoundPerformance> shown = report.sounds().stream().limit(SOUNDS).toList();
    TopPosts<String> bySound =
        new TopPosts<>(
            TopPosts.limit(
                options.page().postsPerSound(),
                SOUND_POSTS,
                shown.stream().mapToLong(sound -> sound.total().figures().posts())));
    TopPosts<Handle> byAccount =
        new TopPosts<>(
            TopPosts.limit(
                options.page().postsPerAccount(),
                ACCOUNT_POSTS,
                report.accounts().stream()
                    .mapToLong(account -> account.total().figures().posts())));
    Set<String> keys = shown.stream().map(SoundPerformance::key).collect(Collectors.toSet());
    report
        .posts()
        .forEach(
            post -> {
              byAccount.add(post.account(), post);
              post.sound()
                  .map(Post.SoundName::key)
                  .filter(keys::contains)
                  .ifPresent(key -> bySound.add(key, post));
            });
    return new Page(
        report,
        options,
        looks,
        soundEntries(shown, bySound),
        report.sounds().size() - shown.size(),
        accountEntries(report, byAccount));
  }

  private static List<SoundEntry> soundEntries(
      List<SoundPerformance> sounds, TopPosts<String> posts) {
    return IntStream.range(0, sounds.size())
        .mapToObj(i -> new SoundEntry(i + 1, sounds.get(i).total(), posts.of(sounds.get(i).key())))
        .toList();
  }

  private static List<AccountEntry> accountEntries(NetworkReport report, TopPosts<Handle> posts) {
    ZoneId zone = report.window().zone();
    Map<Handle, String> gaps =
        report.coverage().gaps().stream()
            .collect(
                Collectors.toMap(
                    Coverage.Gap::account, gap -> Notes.gap(gap, zone), (one, other) -> one));
    List<AccountPerformance> accounts = report.accounts();
    return IntStream.range(0, accounts.size())
        .mapToObj(
            i -> {
              AccountTotal total = accounts.get(i).total();
              return new AccountEntry(
                  i + 1,
                  total,
                  Optional.ofNullable(gaps.get(total.account())),
                  posts.of(total.account()));
            })
        .toList();
  }

  public ZoneId zone() {
    return report.window().zone();
  }

  public Optional<EngagementLevel> level(OptionalDouble rate) {
    return options.engagement().level(rate);
  }

  /** Exclusive songs as far as the page has room. */
  public List<ExclusiveSong> exclusive() {
    return report.exclusive().stream().limit(EXCLUSIVE).toList();
  }

  /** How the tag of a song looks: a claim stands out, and so does what is not known. */
  public static String look(ExclusiveSong song) {
    return switch (song.status()) {
      case EXCLUSIVE -> "only";
      case UNKNOWN -> "gap";
      case NEAR_EXCLUSIVE, SHARED -> "near";
    };
  }

  /** How many of them are only in the workbook. */
  public int exclusiveLeftOut() {
    return Math.max(0, report.exclusive().size() - EXCLUSIVE);
  }

  /** The sounds with the most views. */
  public List<SoundEntry> topSounds() {
    return sounds.stream()
        .filter(sound -> sound.total().figures().views().isPresent())
        .sorted(
            Comparator.<SoundEntry>comparingLong(
                    sound -> sound.total().figures().views().getAsLong())
                .reversed())
        .limit(TOP)
        .toList();
  }

  /** The accounts with the most views. */
  public List<AccountEntry> topAccounts() {
    return accounts.stream()
        .filter(account -> account.total().figures().views().isPresent())
        .limit(TOP)
        .toList();
  }

  /** How much of the greatest a part is, in whole percent, at least 1. */
  public static int share(OptionalLong part, OptionalLong greatest) {
    long whole = Math.max(1, greatest.orElse(1));
    return (int) Math.max(1, Math.round(part.orElse(0) * 100.0 / whole));
  }

  /** The beginning of a caption on one line. */
  public static String caption(Post post) {
    String line = post.caption().orElse("").strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return "Post without a caption";
    }
    return line.codePointCount(0, line.length()) <= CAPTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, CAPTION - 1)).strip() + "…";
  }

  /**
   * What makes the page look and move.
   *
   * @param policy the Content-Security-Policy that allows this style and script and nothing else
   */
  public record Looks(String style, String script, String policy) {
    public Looks {
      requireNonNull(style);
      requireNonNull(script);
      requireNonNull(policy);
    }
  }

  /**
   * A sound.
   *
   * @param rank its place by posts, from 1
   * @param posts its most viewed posts
   */
  public record SoundEntry(int rank, SoundTotal total, List<Post> posts) {
    public SoundEntry {
      requireNonNull(total);
      posts = List.copyOf(posts);
    }

    /** The posts that the page has no room for. */
    public long more() {
      return total.figures().posts() - posts.size();
    }
  }

  /**
   * An account.
   *
   * @param rank its place by views, from 1
   * @param gap why it was not fully read
   * @param posts its most viewed posts
   */
  public record AccountEntry(int rank, AccountTotal total, Optional<String> gap, List<Post> posts) {
    public AccountEntry {
      requireNonNull(total);
      requireNonNull(gap);
      posts = List.copyOf(posts);
    }
  }
}

package io.soundtracker.report;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundPosts;
import io.soundtracker.analysis.TopPosts;
import io.soundtracker.model.Handle;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What of a report the page has room for, of the posts only the most viewed ones of the shown
 * sounds.
 */
public final class PageCut {

  /** In bytes. Mail takes more, but a phone opens such a page at once. */
  private static final long BUDGET = 2_000_000;

  static final int SOUNDS = 500;
  static final int ACCOUNTS = 500;
  static final int EXCLUSIVE = 300;
  static final int RISING = 100;
  static final int EVIDENCE = 12;
  static final int ADOPTERS = 8;

  private static final int SOUND_POSTS = 1_500;
  private static final int ACCOUNT_POSTS = 500;

  private final NetworkReport report;
  private final PageOptions options;

  PageCut(NetworkReport report, PageOptions options) {
    this.report = report;
    this.options = options;
  }

  /** What is not on the page, in words; empty if nothing is left out but posts. */
  public static Optional<String> inWords(NetworkReport report) {
    List<String> cut = new ArrayList<>();
    left(cut, report.sounds().size(), SOUNDS, "sounds");
    left(cut, report.accounts().size(), ACCOUNTS, "accounts");
    left(cut, report.exclusive().size(), EXCLUSIVE, "exclusive songs");
    left(cut, report.rising().rising().size(), RISING, "rising sounds");
    return cut.isEmpty()
        ? Optional.empty()
        : Optional.of("The page shows " + String.join(", ", cut) + "; the workbook has all.");
  }

  /**
   * What to do about a page that became heavy all the same, such as by long names; empty if not.
   *
   * @param bytes how large it is
   */
  public static Optional<String> heavy(long bytes) {
    return bytes <= BUDGET
        ? Optional.empty()
        : Optional.of(
            "The page has %s bytes, and phones are slow with more than %s: narrow its window with --since and --until, or send the workbook (--format xlsx)."
                .formatted(Human.count(bytes), Human.count(BUDGET)));
  }

  private static void left(List<String> cut, long all, long room, String what) {
    if (all > room) {
      cut.add(Human.count(room) + " of " + Human.count(all) + " " + what);
    }
  }

  List<Page.SoundEntry> sounds() {
    List<SoundPerformance> shown = report.sounds().stream().limit(SOUNDS).toList();
    LongStream sizes = shown.stream().mapToLong(sound -> sound.total().figures().posts());
    Set<String> keys = shown.stream().map(SoundPerformance::key).collect(Collectors.toSet());
    SoundPosts posts =
        report.posts().ofSounds(keys, TopPosts.limit(options.postsPerSound(), SOUND_POSTS, sizes));
    Set<String> rising =
        report.rising().rising().stream().map(RisingSound::key).collect(Collectors.toSet());
    return IntStream.range(0, shown.size())
        .mapToObj(
            i -> {
              String key = shown.get(i).key();
              return new Page.SoundEntry(
                  i + 1,
                  shown.get(i),
                  curve(key),
                  mostFirst(posts.users().getOrDefault(key, Map.of())),
                  rising.contains(key),
                  posts.best().getOrDefault(key, List.of()));
            })
        .toList();
  }

  private Optional<PageCurve> curve(String key) {
    return report
        .curves()
        .of(key)
        .map(course -> PageCurve.of(course, report.curves().days().orElseThrow()));
  }

  private static List<Map.Entry<Handle, Long>> mostFirst(Map<Handle, Long> posts) {
    return posts.entrySet().stream()
        .sorted(
            Map.Entry.<Handle, Long>comparingByValue()
                .reversed()
                .thenComparing(use -> use.getKey().value()))
        .toList();
  }

  List<Page.AccountEntry> accounts() {
    ZoneId zone = report.window().zone();
    Map<Handle, String> gaps =
        report.coverage().gaps().stream()
            .collect(
                Collectors.toMap(
                    Coverage.Gap::account, gap -> Notes.gap(gap, zone), (one, other) -> one));
    List<AccountPerformance> shown = report.accounts().stream().limit(ACCOUNTS).toList();
    int each =
        TopPosts.limit(
            options.postsPerAccount(),
            ACCOUNT_POSTS,
            shown.stream().mapToLong(account -> account.best().size()));
    return IntStream.range(0, shown.size())
        .mapToObj(
            i ->
                new Page.AccountEntry(
                    i + 1,
                    shown.get(i),
                    Optional.ofNullable(gaps.get(shown.get(i).total().account())),
                    shown.get(i).best().stream().limit(each).toList()))
        .toList();
  }
}

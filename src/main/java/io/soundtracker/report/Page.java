package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.model.Handle;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the page shows, cut so that a page of 10,000 posts with usual names stays below 2 MB.
 *
 * @param looks its style, script and tables
 * @param tables the columns of its tables
 */
public record Page(
    NetworkReport report,
    ReportOptions options,
    PageLooks looks,
    PageTables tables,
    List<SoundEntry> sounds,
    List<AccountEntry> accounts) {

  private static final int TOP = 10;
  private static final int CAPTION = 72;

  public Page {
    requireNonNull(report);
    requireNonNull(options);
    requireNonNull(looks);
    requireNonNull(tables);
    sounds = List.copyOf(sounds);
    accounts = List.copyOf(accounts);
  }

  public ZoneId zone() {
    return report.window().zone();
  }

  public Optional<EngagementLevel> level(OptionalDouble rate) {
    return options.engagement().level(rate);
  }

  /** The days of the curves; empty if nothing was listed yet. */
  public Optional<ReadDays> days() {
    return report.curves().days();
  }

  /** The line that all curves stand on. */
  public String ground() {
    return days().map(PageCurve::ground).orElse("");
  }

  /** How many sounds are only in the workbook. */
  public int soundsLeftOut() {
    return report.sounds().size() - sounds.size();
  }

  public int accountsLeftOut() {
    return report.accounts().size() - accounts.size();
  }

  public int exclusiveLeftOut() {
    return Math.max(0, report.exclusive().size() - PageCut.EXCLUSIVE);
  }

  public int risingLeftOut() {
    return Math.max(0, report.rising().rising().size() - PageCut.RISING);
  }

  /** What the figures are about; the coverage is said at the top. */
  public List<Summary.Fact> frame() {
    return Summary.frame(report, options).stream()
        .filter(fact -> !fact.key().equals("coverage"))
        .toList();
  }

  /** Exclusive songs as far as the page has room. */
  public List<ExclusiveSong> exclusive() {
    return report.exclusive().stream().limit(PageCut.EXCLUSIVE).toList();
  }

  public List<RisingSound> rising() {
    return report.rising().rising().stream().limit(PageCut.RISING).toList();
  }

  /** Its proof as far as the page has room. */
  public static List<Evidence> evidence(ExclusiveSong song) {
    return Evidence.of(song).stream().limit(PageCut.EVIDENCE).toList();
  }

  public static int evidenceLeftOut(ExclusiveSong song) {
    return Math.max(0, song.targets().size() + song.outsiders().size() - PageCut.EVIDENCE);
  }

  /** How the tag of a song looks: a claim stands out, and so does what is not known. */
  public static String look(ExclusiveSong song) {
    return switch (song.status()) {
      case EXCLUSIVE -> "only";
      case UNKNOWN -> "gap";
      case NEAR_EXCLUSIVE, SHARED -> "near";
    };
  }

  /** The place of a sound among those that are shown. */
  public OptionalInt rankOf(String key) {
    return sounds.stream()
        .filter(sound -> sound.key().equals(key))
        .mapToInt(SoundEntry::rank)
        .findFirst();
  }

  /** The sounds with the most views. */
  public List<SoundEntry> topSounds() {
    return sounds.stream()
        .filter(sound -> sound.views().isPresent())
        .sorted(Comparator.<SoundEntry>comparingLong(s -> s.views().getAsLong()).reversed())
        .limit(TOP)
        .toList();
  }

  /** The accounts with the most views. */
  public List<AccountEntry> topAccounts() {
    return accounts.stream().filter(account -> account.views().isPresent()).limit(TOP).toList();
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

  /** Whether a change is up or down, for its colour; the sign says the same. */
  public static String direction(FigureChange change) {
    double by = change.change().orElse(0);
    return by > 0 ? "up" : by < 0 ? "down" : "";
  }

  /**
   * A sound.
   *
   * @param rank its place by posts, from 1
   * @param curve empty where its days are not known
   * @param adopters who posted it, with how many posts, most first
   * @param posts its most viewed posts
   */
  public record SoundEntry(
      int rank,
      SoundPerformance row,
      Optional<PageCurve> curve,
      List<Map.Entry<Handle, Long>> adopters,
      boolean rising,
      List<Post> posts) {
    public SoundEntry {
      requireNonNull(row);
      requireNonNull(curve);
      adopters = List.copyOf(adopters);
      posts = List.copyOf(posts);
    }

    String key() {
      return row.key();
    }

    public OptionalLong views() {
      return row.total().figures().views();
    }

    /** The posts that the page has no room for. */
    public long more() {
      return row.total().figures().posts() - posts.size();
    }

    /** Such as {@code @ann 12, @bea.beats 3 and 4 more}. */
    public String usedBy() {
      return Human.some(
          adopters.stream().map(use -> use.getKey() + " " + Human.count(use.getValue())).toList(),
          PageCut.ADOPTERS);
    }
  }

  /**
   * An account.
   *
   * @param rank its place by views, from 1
   * @param gap why it was not fully read
   * @param posts its most viewed posts
   */
  public record AccountEntry(
      int rank, AccountPerformance row, Optional<String> gap, List<Post> posts) {
    public AccountEntry {
      requireNonNull(row);
      requireNonNull(gap);
      posts = List.copyOf(posts);
    }

    public OptionalLong views() {
      return row.total().figures().views();
    }
  }
}

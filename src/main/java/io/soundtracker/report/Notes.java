package io.soundtracker.report;

import io.soundtracker.analysis.By;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.LeftOutTotals;
import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.SoundComparison;
import io.soundtracker.analysis.SoundPerformances;
import io.soundtracker.analysis.ViewsGained;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reader must know to read the figures right, in words. Every format and the terminal take
 * their sentences from here, so that all say the same.
 */
public final class Notes {

  private static final int GAPS_NAMED = 20;
  private static final int ACCOUNTS_NAMED = 10;

  private Notes() {}

  /** How many accounts were fully read, and which were not, why and since when. */
  public static String coverage(Coverage coverage, ZoneId zone) {
    if (coverage.accounts() == 0) {
      return "There is no account.";
    }
    if (coverage.isComplete()) {
      return coverage.accounts() == 1
          ? "The one account was fully read."
          : "All " + Human.count(coverage.accounts()) + " accounts were fully read.";
    }
    List<Coverage.Gap> gaps = coverage.gaps();
    return Human.count(gaps.size())
        + " of "
        + Human.count(coverage.accounts(), "account")
        + " not fully read: "
        + some(gaps, GAPS_NAMED, zone)
        + ".";
  }

  /** The first of some accounts that were not fully read, each with why and since when. */
  static String some(List<Coverage.Gap> gaps, int most, ZoneId zone) {
    return Human.some(
        gaps.stream().map(gap -> gap.account() + " (" + gap(gap, zone) + ")").toList(), most);
  }

  /** Why an account was not fully read, and when it last was. */
  public static String gap(Coverage.Gap gap, ZoneId zone) {
    String read =
        gap.lastRead()
            .map(
                at ->
                    (gap.unread() ? "not read in the window, last " : "last read ")
                        + Human.day(at, zone))
            .orElse("never read");
    return gap.why().map(why -> why + "; " + read).orElse(read);
  }

  /**
   * On how much the word "exclusive" rests.
   *
   * @param originals whether original sounds are among the songs
   */
  public static String exclusivity(Coverage coverage, boolean originals) {
    String rule =
        "Exclusive: only targets posted the song, and every other account was fully read."
            + " Near-exclusive: so did exactly one other account."
            + (originals ? "" : " Original sounds are left out.");
    return coverage.gaps().isEmpty()
        ? rule
        : Human.count(coverage.accountsRead())
            + " of "
            + Human.count(coverage.accounts(), "account")
            + " fully read: while others than targets are missing, a song is exclusive only as far"
            + " as known. "
            + rule;
  }

  /** The same for a report, which also leaves out the songs that are listed for that. */
  public static String exclusivity(NetworkReport report) {
    String rest =
        exclusivity(report.coverage(), false)
            + (report.filter().accounts().isEmpty() && !report.filter().targetsOnly()
                ? ""
                : " Whoever posted a song counts here, and all posts of it.");
    return report.leftOut().sounds() == 0
        ? rest
        : rest
            + " "
            + Human.count(report.leftOut().sounds(), "song")
            + " on the list of songs to leave out, exclusive or not, are not shown.";
  }

  /** What views gained are sums of, and how far they are known. */
  public static String gained(ViewsGained gained) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        gained.posts() == 0
            ? "Views gained are not known of any post."
            : "Views gained are those of "
                + Human.count(gained.posts(), "post")
                + ", whenever posted.");
    if (gained.fromFirst() > 0) {
      sentences.add(
          Human.count(gained.fromFirst())
              + " not observed before the window: counted from the first observation in it, at"
              + " least so many.");
    }
    if (gained.unknown() > 0) {
      sentences.add("Unknown of " + Human.count(gained.unknown(), "post") + " observed once.");
    }
    return String.join(" ", sentences);
  }

  /** What is not in the figures of the sounds that were used in a window. */
  public static Optional<String> gainedElsewhere(SoundPerformances.Answer network) {
    OptionalLong views = network.gainedElsewhere();
    return views.orElse(0) == 0
        ? Optional.empty()
        : Optional.of(
            Human.count(views.getAsLong())
                + " of "
                + Human.count(network.gained().views().getAsLong(), "view")
                + " gained are of sounds that nobody posted in the window, or of posts without one.");
  }

  /** With what sounds are compared, and on how much that rests. */
  public static String comparison(Optional<SoundComparison> comparison, ZoneId zone) {
    if (comparison.isEmpty()) {
      return "Compared with nothing: the window has no first day, or nothing of it was read yet.";
    }
    SoundComparison known = comparison.get();
    String window = known.before().inWords();
    String coverage = coverage(known.coverage(), zone);
    return known.accounts() == 0
        ? "Not compared with "
            + window
            + ", since no account was fully read in both windows. Before: "
            + coverage
        : "Compared with "
            + window
            + ": posts of "
            + Human.count(known.accounts(), "account")
            + " fully read in both windows; views as known now. Before: "
            + coverage;
  }

  /** What the changes beside the headline figures are changes of. */
  public static String changes(NetworkReport report) {
    return report
        .comparison()
        .filter(NetworkComparison::compares)
        .map(
            known ->
                "Changes are against "
                    + known.sounds().before().inWords()
                    + ", of "
                    + Human.count(known.sounds().accounts(), "account")
                    + " fully read in both windows.")
        .orElse("The window is not compared with the one before: the notes say why.");
  }

  /** Which headline figures have no change, and why; empty if none has. */
  static Optional<String> notCompared(NetworkReport report) {
    return report
        .comparison()
        .filter(NetworkComparison::compares)
        .map(
            known ->
                "Not compared: views gained (they depend on when posts were looked at), rising"
                    + " sounds"
                    + (known.now().exclusiveSongs().isPresent()
                        ? ""
                        : ", exclusive songs (not every account is among those compared)")
                    + ", and all other figures without a change.");
  }

  /** When the posts were last looked at. */
  public static String asOf(Coverage coverage, ZoneId zone) {
    return coverage
        .asOf()
        .map(at -> "As of " + Human.time(at, zone) + ", the latest listing.")
        .orElse("Nothing was listed yet.");
  }

  /** How far a window was read, and as of when; it may have ended before the first listing. */
  public static String known(Coverage coverage, Window window) {
    boolean before = coverage.asOf().isEmpty() && window.until().isPresent();
    String asOf = before ? "Nothing was listed by then." : asOf(coverage, window.zone());
    return before && coverage.accounts() == 0
        ? asOf
        : coverage(coverage, window.zone()) + " " + asOf;
  }

  /** Which posts a report is about, beyond those of its window. */
  public static String filters(NetworkReport report) {
    PostFilter filter = report.filter();
    List<String> filters = new ArrayList<>();
    if (!filter.accounts().isEmpty()) {
      filters.add(
          "posts of "
              + Human.some(filter.accounts().stream().map(Handle::value).toList(), ACCOUNTS_NAMED));
    }
    if (filter.targetsOnly()) {
      filters.add("posts of targets only");
    }
    if (filter.by() == By.SONG) {
      filters.add("versions of a song together");
    }
    if (report.leftOut().sounds() > 0) {
      filters.add(Human.count(report.leftOut().sounds(), "song") + " left out by the list");
    }
    return filters.isEmpty() ? "none" : String.join("; ", filters);
  }

  /** What the list of songs to leave out takes away. */
  static String leftOut(LeftOutTotals.LeftOutTotal leftOut) {
    return Human.count(leftOut.sounds(), "song")
        + " left out of all figures by the list of songs to leave out, with "
        + Human.count(leftOut.posts(), "post")
        + ".";
  }

  /** Everything else: what the sums leave out, and how times and rates are meant. */
  public static List<String> of(NetworkReport report, EngagementBounds bounds) {
    List<String> notes = new ArrayList<>();
    notes.add(asOf(report.coverage(), report.window().zone()));
    long uncounted = report.total().postsWithoutCounts();
    if (uncounted > 0) {
      notes.add(
          Human.count(uncounted, "post")
              + (uncounted == 1 ? " lacks" : " lack")
              + " at least one count. The sums leave unknown counts out; none is taken for 0.");
    }
    notes.add(
        comparison(report.comparison().map(NetworkComparison::sounds), report.window().zone()));
    notCompared(report).ifPresent(notes::add);
    notes.add(gained(report.network().gained()));
    if (report.filter().by() == By.SONG) {
      notes.add("Versions of a song, such as sped-up ones, are counted together.");
    }
    if (report.postsWithoutSound() > 0) {
      notes.add(
          Human.count(report.postsWithoutSound(), "post")
              + " without a sound: in the totals and with the accounts, but in no sound's figures.");
    }
    if (report.leftOut().sounds() > 0) {
      notes.add(leftOut(report.leftOut()));
    }
    notes.add(
        "Engagement is (likes + comments + shares) / views. Mean: of the posts' rates, over posts"
            + " with views. Pooled: all interactions / all views. The badge goes by the mean: high"
            + " from "
            + Human.bound(bounds.high())
            + ", medium from "
            + Human.bound(bounds.medium())
            + ".");
    notes.add(
        "Times are in "
            + report.window().zone()
            + "; an upload date is the UTC date. A dash or an empty cell means unknown, or a rate of no"
            + " posts; never 0.");
    return List.copyOf(notes);
  }
}

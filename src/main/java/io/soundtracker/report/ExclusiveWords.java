package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveChange;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.model.Window;
import java.time.ZoneId;
import java.util.List;

/** Claims of exclusivity and their changes in words; days are those of {@code zone}. */
public record ExclusiveWords(ZoneId zone) {

  private static final int GAPS_NAMED = 3;

  public ExclusiveWords {
    requireNonNull(zone);
  }

  /** Such as {@code exclusive as far as known: 39 of 41 accounts read}. */
  public static String claim(ExclusiveSong song, Coverage coverage) {
    return claim(new ExclusiveChange.Standing(song.status(), song.asFarAsRead()), coverage);
  }

  static String claim(ExclusiveChange.Standing standing, Coverage coverage) {
    return standing.status() == Exclusivity.UNKNOWN
        ? standing.asFarAsRead() + " as far as known: " + read(coverage)
        : standing.status().toString();
  }

  /**
   * Why an exclusive song is kept as one, such as {@code used by targets only, since 2026-09-01
   * (UTC); 12 of 12 accounts read}.
   */
  public static String reason(ExclusiveSong song, Window window, Coverage coverage) {
    return "used by targets only%s, %s; %s"
        .formatted(
            song.status() == Exclusivity.EXCLUSIVE ? "" : " as far as known",
            window.inWords(),
            read(coverage));
  }

  /** Such as {@code 39 of 41 accounts read}. */
  public static String read(Coverage coverage) {
    return Human.count(coverage.accountsRead())
        + " of "
        + Human.count(coverage.accounts(), "account")
        + " read";
  }

  /** One sentence without a full stop, fit for an alert. */
  public String of(ExclusiveChange change, Coverage coverage) {
    String what = change.key() + " is " + of(change.kind());
    return switch (change.kind()) {
      case EXCLUSIVE -> what;
      case EXCLUSIVE_AS_FAR_AS_KNOWN -> what + ": " + read(coverage);
      case KNOWN -> what + ": every other account was fully read";
      case NO_LONGER_KNOWN -> what + ": " + gaps(change.unread());
      case NO_LONGER_EXCLUSIVE, NOT_AS_THOUGHT -> what + ": " + uses(change.uses());
    };
  }

  /** What a song is now, such as {@code no longer known to be exclusive}. */
  static String of(ExclusiveChange.Kind kind) {
    return switch (kind) {
      case EXCLUSIVE -> "exclusive now";
      case EXCLUSIVE_AS_FAR_AS_KNOWN -> "exclusive now as far as known";
      case NO_LONGER_EXCLUSIVE -> "no longer exclusive";
      case NOT_AS_THOUGHT -> "not exclusive, as was thought";
      case KNOWN -> "known to be exclusive now";
      case NO_LONGER_KNOWN -> "no longer known to be exclusive";
    };
  }

  private String uses(List<ExclusiveChange.Found> uses) {
    String first = of(uses.get(0));
    return uses.size() == 1
        ? first
        : first + " and " + Human.count(uses.size() - 1, "more outside post");
  }

  private String gaps(List<Coverage.Gap> gaps) {
    return Notes.some(gaps, GAPS_NAMED, zone)
        + (gaps.size() == 1 ? " was" : " were")
        + " not fully read";
  }

  String of(ExclusiveChange.Found use) {
    return "%s used it on %s (found %s), %s"
        .formatted(
            use.account(),
            Human.day(use.postedAt(), zone),
            Human.day(use.foundAt(), zone),
            use.link());
  }
}

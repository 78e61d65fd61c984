package io.soundtracker.report;

import io.soundtracker.analysis.CheckBacks;
import io.soundtracker.analysis.HalfLife;
import io.soundtracker.analysis.PostHistory;
import io.soundtracker.analysis.ViewsAtAge;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What is known of a post's growth, and why something is not, in words. */
final class PostWords {

  /** Up to here an age is told in hours, since posts are compared by hours while they are young. */
  private static final Duration YOUNG = Duration.ofDays(4);

  private PostWords() {}

  /** Such as {@code 45 min}, {@code 26 h 05 min} or {@code 12 d 3 h}, cut to the smaller unit. */
  static String age(Duration age) {
    if (age.isNegative()) {
      return "-" + age(age.negated());
    } else if (age.toHours() == 0) {
      return age.toMinutes() + " min";
    } else if (age.compareTo(YOUNG) < 0) {
      return age.toHours() + " h" + part(" %02d min", age.toMinutesPart());
    }
    return age.toDays() + " d" + part(" %d h", age.toHoursPart());
  }

  private static String part(String words, int value) {
    return value == 0 ? "" : String.format(Locale.ROOT, words, value);
  }

  static String halfLife(PostHistory history) {
    return history.post().postedAt().isPresent()
        ? of(history.halfLife())
        : "unknown: so is when it was posted";
  }

  private static String of(HalfLife halfLife) {
    if (halfLife.latestViews().isEmpty()) {
      return "unknown: no snapshot tells its views";
    }
    long latest = halfLife.latestViews().getAsLong();
    if (latest == 0) {
      return "none: it has no views yet";
    }
    String half = "half of its latest " + Human.count(latest, "view");
    return halfLife
        .age()
        .map(age -> age(age) + " to " + half)
        .orElse("unknown: it was not measured around " + half);
  }

  /** On what views at an age rest, or why they are not known. */
  static String basis(ViewsAtAge views) {
    if (views.isMeasured()) {
      return "measured";
    } else if (views.views().isPresent()) {
      return "between " + age(views.before().get()) + " and " + age(views.after().get());
    }
    if (views.before().isPresent() && views.after().isPresent()) {
      return "not measured from " + age(views.before().get()) + " to " + age(views.after().get());
    }
    return views
        .before()
        .map(age -> "last measured at " + age(age))
        .or(() -> views.after().map(age -> "first measured at " + age(age)))
        .orElse("never measured");
  }

  /** Whether the post is gone from the platform, as far as is known. */
  static String presence(PostHistory history, ZoneId zone) {
    return history
        .missingSince()
        .map(since -> "missing since " + Human.time(since, zone))
        .map(missing -> (history.post().deleted() ? "yes, " : "perhaps, ") + missing)
        .orElse(Human.flag(history.post().deleted()));
  }

  static String tracking(Optional<CheckBacks> checkBacks, ZoneId zone) {
    return checkBacks.map(checks -> tracking(checks, zone)).orElse("none planned");
  }

  private static String tracking(CheckBacks checks, ZoneId zone) {
    String next = checks.next().map(at -> ", the next at " + Human.time(at, zone)).orElse("");
    return Human.count(checks.completed())
        + " of "
        + Human.count(checks.rungs().size())
        + " done"
        + (checks.ended() ? ", ended" : next);
  }
}

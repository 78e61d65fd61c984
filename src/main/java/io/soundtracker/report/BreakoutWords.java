package io.soundtracker.report;

import io.soundtracker.analysis.Breakout;
import io.soundtracker.analysis.Breakouts;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostStanding;
import io.soundtracker.analysis.PostStanding.Verdict;
import io.soundtracker.analysis.Usual;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How a post did beside its account's own, or why that cannot be told, in words. */
public final class BreakoutWords {

  private static final String TOO_LITTLE = "not enough data: ";
  private static final Duration TOLD_IN_HOURS = Duration.ofDays(2);

  private BreakoutWords() {}

  /** Such as {@code 4.2 times @x's usual 10,300 views at 3 days (median of 23 posts)}. */
  public static String of(Breakout breakout) {
    PostStanding standing = breakout.standing();
    String account = breakout.post().account().value();
    return switch (standing.verdict()) {
      case BREAKOUT, USUAL -> judged(standing, account);
      case FEW_POSTS ->
          "%s%d of %d posts of %s are known at %s"
              .formatted(
                  TOO_LITTLE,
                  standing.compared(),
                  Breakouts.FEWEST,
                  account,
                  age(standing.age().orElseThrow()));
      case TOO_YOUNG ->
          "%slast seen %s after it was posted, %s are needed"
              .formatted(
                  TOO_LITTLE,
                  PostWords.age(standing.age().orElseThrow()),
                  PostWords.age(Breakouts.YOUNGEST));
      case NO_VIEWS -> TOO_LITTLE + "its views are not known";
    };
  }

  private static String judged(PostStanding standing, String account) {
    Usual usual = standing.usual().orElseThrow();
    String views =
        standing.times().isPresent()
            ? "%s times %s's usual %s"
                .formatted(
                    Human.number(standing.times().getAsDouble()),
                    account,
                    Human.count(Math.round(usual.views()), "view"))
            : "%s, where %s usually has none,"
                .formatted(Human.count(standing.views().getAsLong(), "view"), account);
    return "%s at %s (median of %s)"
        .formatted(views, age(standing.age().orElseThrow()), Human.count(usual.posts(), "post"));
  }

  /** To the hour or the day. */
  private static String age(Duration age) {
    return age.compareTo(TOLD_IN_HOURS) < 0
        ? Human.count(Math.round(age.toMinutes() / 60.0), "hour")
        : Human.count(Math.round(age.toHours() / 24.0), "day");
  }

  /** The post itself in one line: views, z-score, when it was posted, its sound. */
  public static String post(Breakout breakout, ZoneId zone) {
    PostStanding standing = breakout.standing();
    List<String> parts = new ArrayList<>();
    standing.views().ifPresent(views -> parts.add(Human.count(views, "view")));
    standing.z().ifPresent(z -> parts.add("z " + Human.number(z)));
    breakout.post().postedAt().ifPresent(at -> parts.add("posted " + Human.time(at, zone)));
    breakout.marks().pinned().filter(pinned -> pinned).ifPresent(pinned -> parts.add("pinned"));
    breakout.marks().photo().filter(photo -> photo).ifPresent(photo -> parts.add("photo post"));
    breakout.post().sound().map(Post.SoundName::key).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /** On how many posts each verdict was given. */
  public static String of(Breakouts.Answer answer) {
    long judged = answer.posts(Verdict.BREAKOUT) + answer.posts(Verdict.USUAL);
    List<String> others = new ArrayList<>();
    add(
        others,
        answer.posts(Verdict.FEW_POSTS),
        "with fewer than " + Breakouts.FEWEST + " known at the same age before them");
    add(others, answer.posts(Verdict.TOO_YOUNG), "last seen too young");
    add(others, answer.posts(Verdict.NO_VIEWS), "without known views");
    String found =
        "%s among %s."
            .formatted(
                Human.count(answer.posts(Verdict.BREAKOUT), "breakout"),
                Human.count(judged, "post"));
    return others.isEmpty()
        ? found
        : found + " Not enough data: " + String.join(", ", others) + ".";
  }

  private static void add(List<String> others, long posts, String why) {
    if (posts > 0) {
      others.add(Human.count(posts, "post") + " " + why);
    }
  }
}

package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Breakout;
import io.soundtracker.analysis.Breakouts;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostStanding.Verdict;
import io.soundtracker.analysis.Usual;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How posts did beside their account's own, as tables. Times are told in {@code zone}. */
public record BreakoutTables(ZoneId zone) {

  public BreakoutTables {
    requireNonNull(zone);
  }

  /** One post a row; figures that rest on too little are unknown, and {@code text} says why. */
  public Table<Breakout> posts(List<Breakout> posts) {
    Columns<Breakout> columns =
        new Columns<Breakout>(zone)
            .text("verdict", "Verdict", row -> row.standing().verdict().toString())
            .handle("account", "Account", row -> row.post().account())
            .maybeNumber("times", "Times", row -> row.standing().times())
            .maybeNumber("z", "z", row -> row.standing().z())
            .maybeCount("views", "Views", row -> row.standing().views())
            .maybeDuration("age_seconds", "Age", row -> row.standing().age())
            .maybeNumber("usual_views", "Usual Views", usual(Usual::views))
            .maybeNumber("spread", "Spread", usual(Usual::spread))
            .count("posts_compared", "Posts Compared", row -> row.standing().compared())
            .text("text", "In Words", BreakoutWords::of)
            .maybeTime("posted_at", "Posted", row -> row.post().postedAt())
            .maybeText("sound", "Sound", row -> row.post().sound().map(Post.SoundName::key))
            .maybeFlag("pinned", "Pinned", row -> row.marks().pinned())
            .maybeFlag("photo", "Photo", row -> row.marks().photo())
            .maybeText("caption", "Caption", row -> row.post().caption())
            .link("url", "TikTok URL", row -> row.post().url())
            .id("video_id", "Video ID", row -> row.post().id());
    return new Table<>("breakouts", "Breakouts", columns.toList(), posts::forEach);
  }

  private static Function<Breakout, OptionalDouble> usual(ToDoubleFunction<Usual> part) {
    return row ->
        row.standing()
            .usual()
            .map(known -> OptionalDouble.of(part.applyAsDouble(known)))
            .orElse(OptionalDouble.empty());
  }

  /** How many posts were given each verdict, in one row. */
  public Table<Breakouts.Answer> verdicts(Breakouts.Answer answer) {
    Columns<Breakouts.Answer> columns = new Columns<>(zone);
    for (Verdict verdict : Verdict.values()) {
      columns.count(verdict.toString(), verdict.toString(), row -> row.posts(verdict));
    }
    columns.text("text", "In Words", BreakoutWords::of);
    return new Table<>("verdicts", "Verdicts", columns.toList(), rows -> rows.accept(answer));
  }
}

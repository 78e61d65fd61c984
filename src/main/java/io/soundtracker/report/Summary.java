package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.SoundTotal;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a report says on its first page. */
public final class Summary {

  private static final Set<String> HEADLINE =
      Set.of(
          "posts",
          "views",
          "likes",
          "comments",
          "shares",
          "saves",
          "engagement_mean_percent",
          "engagement_pooled_percent",
          "sounds",
          "shared_sounds",
          "accounts",
          "exclusive_songs",
          "exclusive_songs_as_far_as_known");

  private Summary() {}

  /**
   * One item.
   *
   * @param key name for programs, in snake_case
   * @param label name for people
   * @param value writes exactly one cell
   */
  public record Fact(String key, String label, Consumer<CellWriter> value) {
    public Fact {
      requireNonNull(key);
      requireNonNull(label);
      requireNonNull(value);
    }

    /** The value as people read it. */
    public String text() {
      StringBuilder text = new StringBuilder();
      value.accept(new HumanCells(text::append));
      return text.toString();
    }
  }

  /** Window, coverage and figures. */
  static List<Fact> facts(NetworkReport report) {
    return Stream.concat(frame(report).stream(), figures(report).stream()).toList();
  }

  /** What the figures are about: the window, the zone, when it was computed and from what. */
  static List<Fact> frame(NetworkReport report) {
    ZoneId zone = report.window().zone();
    return List.of(
        text("window", "Window", report.window().inWords()),
        text("zone", "Time zone", zone.getId()),
        new Fact("generated_at", "Generated", out -> out.time(report.generatedAt().atZone(zone))),
        new Fact(
            "as_of",
            "As of",
            out ->
                report
                    .coverage()
                    .asOf()
                    .ifPresentOrElse(at -> out.time(at.atZone(zone)), out::unknown)),
        text("coverage", "Coverage", Notes.coverage(report.coverage(), zone)));
  }

  /** The headline figures. */
  static List<Fact> figures(NetworkReport report) {
    Figures total = report.total();
    return List.of(
        count("posts", "Posts", total.posts()),
        count("views", "Views", total.views()),
        count("likes", "Likes", total.likes()),
        count("comments", "Comments", total.comments()),
        count("shares", "Shares", total.shares()),
        count("saves", "Saves", total.saves()),
        percent("engagement_mean_percent", "Engagement (mean)", total.meanOfRates()),
        percent("engagement_pooled_percent", "Engagement (pooled)", total.pooledRate()),
        count("sounds", "Sounds", report.sounds().size()),
        count(
            "shared_sounds",
            "Shared sounds",
            report.sounds().stream().filter(Summary::shared).count()),
        count("accounts", "Accounts", report.accounts().size()),
        count("exclusive_songs", "Exclusive songs", songs(report, Exclusivity.EXCLUSIVE)),
        count(
            "exclusive_songs_as_far_as_known",
            "Exclusive as far as known",
            report.exclusive().stream()
                .filter(song -> song.status() == Exclusivity.UNKNOWN)
                .filter(song -> song.asFarAsRead() == Exclusivity.EXCLUSIVE)
                .count()),
        count(
            "near_exclusive_songs",
            "Near-exclusive songs",
            songs(report, Exclusivity.NEAR_EXCLUSIVE)),
        count("posts_without_sound", "Posts without a sound", report.postsWithoutSound()),
        count("posts_without_counts", "Posts lacking counts", total.postsWithoutCounts()),
        count("songs_left_out", "Songs left out", report.leftOut().sounds()),
        count("posts_left_out", "Posts left out", report.leftOut().posts()));
  }

  /** The figures that a page shows large. */
  public static List<Fact> headline(NetworkReport report) {
    return figures(report).stream().filter(fact -> HEADLINE.contains(fact.key())).toList();
  }

  private static long songs(NetworkReport report, Exclusivity status) {
    return report.exclusive().stream().filter(song -> song.status() == status).count();
  }

  /** Whether a sound is used by more than one account. */
  static boolean shared(SoundTotal sound) {
    return sound.adopters() > 1;
  }

  private static Fact text(String key, String label, String value) {
    return new Fact(key, label, out -> out.text(value));
  }

  private static Fact count(String key, String label, long value) {
    return new Fact(key, label, out -> out.count(value));
  }

  private static Fact count(String key, String label, OptionalLong value) {
    return new Fact(key, label, out -> value.ifPresentOrElse(out::count, out::unknown));
  }

  private static Fact percent(String key, String label, OptionalDouble value) {
    return new Fact(key, label, out -> value.ifPresentOrElse(out::percent, out::unknown));
  }
}

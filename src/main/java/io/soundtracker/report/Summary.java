package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkComparison.Side;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.SoundPerformance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a report says on its first page. */
public final class Summary {

  private static final Set<String> HEADLINE =
      Set.of(
          "posts",
          "views",
          "views_gained",
          "likes",
          "comments",
          "shares",
          "saves",
          "engagement_mean_percent",
          "engagement_pooled_percent",
          "sounds",
          "shared_sounds",
          "accounts_posting",
          "exclusive_songs",
          "exclusive_songs_as_far_as_known",
          "rising_sounds");

  private Summary() {}

  /**
   * One item.
   *
   * @param key name for programs, in snake_case
   * @param label name for people
   * @param value writes exactly one cell
   * @param change since the window before; empty where nothing is compared
   */
  public record Fact(
      String key, String label, Consumer<CellWriter> value, Optional<FigureChange> change) {
    public Fact {
      requireNonNull(key);
      requireNonNull(label);
      requireNonNull(value);
      requireNonNull(change);
    }

    private Fact(String key, String label, Consumer<CellWriter> value) {
      this(key, label, value, Optional.empty());
    }

    /** The value as people read it. */
    public String text() {
      StringBuilder text = new StringBuilder();
      value.accept(new HumanCells(text::append));
      return text.toString();
    }
  }

  /** Window, coverage and figures. */
  static List<Fact> facts(NetworkReport report, ReportOptions options) {
    return Stream.concat(frame(report, options).stream(), figures(report).stream()).toList();
  }

  /** What the figures are about: window, zone and filters, when and by what they were computed. */
  static List<Fact> frame(NetworkReport report, ReportOptions options) {
    ZoneId zone = report.window().zone();
    return List.of(
        text("window", "Window", report.window().inWords()),
        text("zone", "Time zone", zone.getId()),
        text("filters", "Filters", Notes.filters(report)),
        time("generated_at", "Generated", Optional.of(report.generatedAt()), zone),
        text("generated_by", "By", options.program()),
        time("as_of", "As of", report.coverage().asOf(), zone),
        time("measured_from", "Counts read from", report.measured().map(m -> m.first()), zone),
        time("measured_to", "Counts read to", report.measured().map(m -> m.last()), zone),
        text("coverage", "Coverage", Notes.coverage(report.coverage(), zone)));
  }

  /** The headline figures, each beside that of the window before where there is one. */
  static List<Fact> figures(NetworkReport report) {
    Figures total = report.coverage().known(report.total());
    return List.of(
        compared(
            report,
            "posts",
            "Posts",
            known(report, total.posts()),
            side -> of(side.figures().posts())),
        compared(report, "views", "Views", total.views(), side -> side.figures().views()),
        count("views_gained", "Views gained", report.network().gained().views()),
        compared(report, "likes", "Likes", total.likes(), side -> side.figures().likes()),
        compared(
            report, "comments", "Comments", total.comments(), side -> side.figures().comments()),
        compared(report, "shares", "Shares", total.shares(), side -> side.figures().shares()),
        compared(report, "saves", "Saves", total.saves(), side -> side.figures().saves()),
        rate(
            report,
            "engagement_mean_percent",
            "Engagement (mean)",
            total.meanOfRates(),
            side -> side.figures().meanOfRates()),
        rate(
            report,
            "engagement_pooled_percent",
            "Engagement (pooled)",
            total.pooledRate(),
            side -> side.figures().pooledRate()),
        compared(
            report,
            "sounds",
            "Sounds",
            known(report, report.sounds().size()),
            side -> of(side.sounds())),
        compared(
            report,
            "shared_sounds",
            "Shared sounds",
            known(report, report.sounds().stream().filter(Summary::shared).count()),
            side -> of(side.sharedSounds())),
        count("accounts", "Accounts", report.accounts().size()),
        compared(
            report,
            "accounts_posting",
            "Accounts that posted",
            known(report, report.network().network().accounts()),
            side -> of(side.accounts())),
        compared(
            report,
            "exclusive_songs",
            "Exclusive songs",
            songs(report, Exclusivity.EXCLUSIVE),
            Side::exclusiveSongs),
        count(
            "exclusive_songs_as_far_as_known",
            "Exclusive as far as known",
            known(
                report,
                report.exclusive().stream()
                    .filter(song -> song.status() == Exclusivity.UNKNOWN)
                    .filter(song -> song.asFarAsRead() == Exclusivity.EXCLUSIVE)
                    .count())),
        count(
            "near_exclusive_songs",
            "Near-exclusive songs",
            songs(report, Exclusivity.NEAR_EXCLUSIVE)),
        count(
            "rising_sounds",
            "Rising sounds",
            report.rising().pace().isPresent()
                ? of(report.rising().rising().size())
                : OptionalLong.empty()),
        count(
            "posts_without_sound",
            "Posts without a sound",
            known(report, report.postsWithoutSound())),
        count("posts_without_counts", "Posts lacking counts", total.postsWithoutCounts()),
        count("songs_left_out", "Songs left out", report.leftOut().sounds()),
        count("posts_left_out", "Posts left out", report.leftOut().posts()));
  }

  /** The figures that a page shows large. */
  public static List<Fact> headline(NetworkReport report) {
    return figures(report).stream().filter(fact -> HEADLINE.contains(fact.key())).toList();
  }

  private static OptionalLong songs(NetworkReport report, Exclusivity status) {
    return known(
        report, report.exclusive().stream().filter(song -> song.status() == status).count());
  }

  /** Of a window that nobody has read it is not known that there is nothing. */
  private static OptionalLong known(NetworkReport report, long found) {
    return report.coverage().known(found);
  }

  /** Whether a sound is used by more than one account. */
  static boolean shared(SoundPerformance sound) {
    return sound.total().adopters() > 1;
  }

  private static Fact compared(
      NetworkReport report,
      String key,
      String label,
      OptionalLong value,
      Function<Side, OptionalLong> figure) {
    return new Fact(
        key,
        label,
        out -> value.ifPresentOrElse(out::count, out::unknown),
        change(report, side -> FigureChange.decimal(figure.apply(side)), false));
  }

  private static Fact rate(
      NetworkReport report,
      String key,
      String label,
      OptionalDouble value,
      Function<Side, OptionalDouble> figure) {
    return new Fact(
        key,
        label,
        out -> value.ifPresentOrElse(out::percent, out::unknown),
        change(report, figure, true));
  }

  private static Optional<FigureChange> change(
      NetworkReport report, Function<Side, OptionalDouble> figure, boolean isPercent) {
    return report
        .comparison()
        .filter(NetworkComparison::compares)
        .map(
            known ->
                new FigureChange(
                    figure.apply(known.before()), figure.apply(known.now()), isPercent))
        .filter(change -> change.before().isPresent() || change.now().isPresent());
  }

  private static OptionalLong of(long count) {
    return OptionalLong.of(count);
  }

  private static Fact text(String key, String label, String value) {
    return new Fact(key, label, out -> out.text(value));
  }

  private static Fact time(String key, String label, Optional<Instant> at, ZoneId zone) {
    return new Fact(
        key,
        label,
        out -> at.ifPresentOrElse(moment -> out.time(moment.atZone(zone)), out::unknown));
  }

  private static Fact count(String key, String label, long value) {
    return new Fact(key, label, out -> out.count(value));
  }

  private static Fact count(String key, String label, OptionalLong value) {
    return new Fact(key, label, out -> value.ifPresentOrElse(out::count, out::unknown));
  }
}

package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sounds are used more in the last seven days than their use of the four weeks before, and
 * the network's growth, let expect.
 *
 * <p>What counts are uses, an account's days with a post of the sound, in time that was fully read.
 * A sound rises if it has enough recent posts, and so many uses would come about by chance so
 * rarely that few such claims are wrong: the conditional test of two Poisson rates, its counts
 * divided by the dispersion that the network's weeks show, at a level of Benjamini and Hochberg
 * over all sounds that were used in the five weeks. Sounds are ranked by how much they grew at
 * least, after their pace was moved towards that of the network's sounds.
 */
public final class Rising {

  private static final String LAST_USES = Question.load("LastUses.sql");

  /** With less of the days read, on average over the accounts, nothing is said. */
  public static final double LEAST_DAYS = 1;

  public static final double LEAST_DAYS_BEFORE = 7;

  private static final double LIKE_MOST = 0.9;

  private static final double SECONDS_A_DAY = 86_400;

  private final Database database;
  private final Coverages coverages;

  public Rising(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * What is asked for.
   *
   * @param last the last of the recent days, after which nothing counts; empty if nothing was
   *     listed yet
   * @param originals original sounds too
   * @param minPosts a sound rises only with so many recent posts
   * @param level at most this share of the flagged sounds is flagged wrongly, on average
   */
  public record Rule(Optional<LocalDate> last, boolean originals, int minPosts, double level) {

    /** What a rising sound has at least, unless somebody asks for less. */
    public static final int MIN_POSTS = 5;

    private static final double LEVEL = 0.1;

    public Rule {
      requireNonNull(last);
    }

    /** What reports go by. */
    static Rule standard(Optional<LocalDate> last) {
      return new Rule(last, false, MIN_POSTS, LEVEL);
    }
  }

  /**
   * Sounds, and what the answer rests on.
   *
   * @param days empty if nothing was listed yet
   * @param recentDays of the recent days, so many were read, on average over the accounts; likewise
   *     {@code daysBefore}
   * @param pace empty if too little was read
   * @param sounds every sound that was used in the days: the rising ones first, then those that may
   *     be, by what they grew at least; then those with too few posts, by these
   * @param unreadPosts posts in time that was not fully read, and of accounts that were not read
   *     about as far back as most, which do not count
   */
  public record Answer(
      Coverage coverage,
      Optional<RisingDays> days,
      double recentDays,
      double daysBefore,
      Optional<NetworkPace> pace,
      List<RisingSound> sounds,
      int unreadPosts) {

    public Answer {
      requireNonNull(coverage);
      requireNonNull(days);
      requireNonNull(pace);
      sounds = List.copyOf(sounds);
    }

    public List<RisingSound> rising() {
      return sounds.stream().filter(RisingSound::isRising).toList();
    }
  }

  /** Of the posts that a filter is about, whatever its window. */
  public Answer of(PostFilter filter, Rule rule) {
    ZoneId zone = filter.window().zone();
    if (rule.last().isEmpty()) {
      Coverage nothing = coverages.of(Window.all(zone));
      return new Answer(nothing, Optional.empty(), 0, 0, Optional.empty(), List.of(), 0);
    }
    return of(filter, rule, new RisingDays(rule.last().get(), zone));
  }

  private Answer of(PostFilter asked, Rule rule, RisingDays days) {
    PostFilter filter = asked.in(days.whole());
    Coverages.Reading reading = coverages.reached(days.whole(), filter.accounts());
    Map<Handle, ReadSpans> read = new HashMap<>();
    AskedAccounts.of(database, filter, reading.spans().keySet())
        .forEach(account -> read.put(account, reading.spans().get(account)));
    read.values().retainAll(readLikeMost(read.values(), days));
    double recentDays = daysRead(read.values(), days.recent());
    double daysBefore = daysRead(read.values(), days.before());
    UseTallies posts = UseTallies.of(database, filter, rule.originals(), days, read);
    if (recentDays < LEAST_DAYS || daysBefore < LEAST_DAYS_BEFORE) {
      return new Answer(
          reading.coverage(),
          Optional.of(days),
          recentDays,
          daysBefore,
          Optional.empty(),
          List.of(),
          posts.unreadPosts());
    }
    NetworkPace pace =
        NetworkPace.of(
            posts.bySound().stream().map(UseTally::counts).toList(), recentDays, daysBefore);
    return new Answer(
        reading.coverage(),
        Optional.of(days),
        recentDays,
        daysBefore,
        Optional.of(pace),
        ranked(posts.bySound(), pace, rule, lastUses(filter, days, posts, rule.minPosts())),
        posts.unreadPosts());
  }

  /**
   * Those of which anything was read, and of the days before nearly as many as of most: the use of
   * an account that was read of late alone would look like a rise.
   */
  static Set<ReadSpans> readLikeMost(Collection<ReadSpans> accounts, RisingDays days) {
    List<ReadSpans> read =
        accounts.stream().filter(spans -> daysRead(List.of(spans), days.whole()) > 0).toList();
    double[] before =
        read.stream()
            .mapToDouble(spans -> daysRead(List.of(spans), days.before()))
            .sorted()
            .toArray();
    double enough = before.length == 0 ? 0 : LIKE_MOST * before[before.length / 2];
    return read.stream()
        .filter(spans -> daysRead(List.of(spans), days.before()) >= enough)
        .collect(Collectors.toSet());
  }

  /** On average over the accounts. */
  static double daysRead(Collection<ReadSpans> accounts, Window window) {
    return accounts.stream()
            .map(spans -> spans.within(window.start().get(), window.end().get()))
            .mapToDouble(Duration::toSeconds)
            .average()
            .orElse(0)
        / SECONDS_A_DAY;
  }

  /** When sounds that may be called new were used last; absent if never. */
  private Map<String, Instant> lastUses(
      PostFilter filter, RisingDays days, UseTallies posts, int minPosts) {
    List<String> sounds =
        posts.bySound().stream()
            .filter(tally -> tally.isNew() && tally.posts() >= minPosts)
            .map(UseTally::key)
            .toList();
    Map<String, Instant> lastUses = new HashMap<>();
    database.each(
        LAST_USES,
        row -> lastUses.put(row.text("sound_key"), row.instant("last_use")),
        filter
            .in(days.ever())
            .parameters(JsonArray.of(sounds), days.recent().start().orElseThrow()));
    return lastUses;
  }

  /** All that were used, in the order of an answer. */
  static List<RisingSound> ranked(
      List<UseTally> tallies, NetworkPace pace, Rule rule, Map<String, Instant> lastUses) {
    double[] chances = tallies.stream().map(UseTally::counts).mapToDouble(pace::chance).toArray();
    double[] levels = FalseDiscoveries.levels(chances);
    List<RisingSound> sounds = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      UseTally tally = tallies.get(i);
      RisingSound.Finding finding =
          tally.posts() < rule.minPosts()
              ? RisingSound.Finding.TOO_FEW_POSTS
              : levels[i] <= rule.level()
                  ? RisingSound.Finding.RISING
                  : RisingSound.Finding.MAY_BE_CHANCE;
      sounds.add(
          tally.sound(
              pace,
              chances[i],
              levels[i],
              finding,
              Optional.ofNullable(lastUses.get(tally.key()))));
    }
    sounds.sort(
        Comparator.comparing(RisingSound::isRising)
            .thenComparing(sound -> sound.growth().map(Growth::atLeast).orElse(0.0))
            .thenComparing(RisingSound::posts)
            .reversed()
            .thenComparing(RisingSound::key));
    return sounds;
  }
}

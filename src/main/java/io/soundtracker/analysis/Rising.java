package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sounds are used more in the last seven days than their use of the weeks before, up to four,
 * and the network's growth, let expect.
 *
 * <p>What counts are uses, an account's days with a post of the sound, in time that was fully read,
 * of the accounts that were read over both alike ({@link RisingBasis}). A sound rises if it has
 * enough recent posts, and so many uses would come about by chance so rarely that few such claims
 * are wrong: the conditional test of two Poisson rates, its counts divided by the dispersion that
 * the network's weeks show, at a level of Benjamini and Hochberg over all sounds that were used in
 * these days. Sounds are ranked by how much they grew at least, after their pace was moved towards
 * that of the network's sounds.
 */
public final class Rising {

  private static final String LAST_USES = Question.load("LastUses.sql");

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
   * @param basis empty if nothing was listed yet
   * @param pace empty if too little was read
   * @param sounds every sound that was used in the days: the rising ones first, then those that may
   *     be, by what they grew at least; then those with too few posts, by these
   * @param unreadPosts posts in time that was not fully read, and of accounts that were not read
   *     alike, which do not count
   */
  public record Answer(
      Coverage coverage,
      Optional<RisingBasis> basis,
      Optional<NetworkPace> pace,
      List<RisingSound> sounds,
      int unreadPosts) {

    public Answer {
      requireNonNull(coverage);
      requireNonNull(basis);
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
      return new Answer(nothing, Optional.empty(), Optional.empty(), List.of(), 0);
    }
    return of(filter, rule, rule.last().get(), zone);
  }

  private Answer of(PostFilter asked, Rule rule, LocalDate last, ZoneId zone) {
    Window longest = new RisingDays(last, RisingDays.MOST_WEEKS, zone).longest();
    Coverages.Reading reading = coverages.reached(longest, asked.accounts());
    Map<Handle, ReadSpans> read = new HashMap<>();
    AskedAccounts.of(database, asked.in(longest), reading.spans().keySet())
        .forEach(account -> read.put(account, reading.spans().get(account)));
    RisingBasis basis = RisingBasis.of(read, reading.undated()::mayBeIn, last, zone);
    read.keySet().retainAll(basis.accounts());
    PostFilter filter = asked.in(basis.days().whole());
    UseTallies posts = UseTallies.of(database, filter, rule.originals(), basis.days(), read);
    if (!basis.isEnough()) {
      return new Answer(
          reading.coverage(), Optional.of(basis), Optional.empty(), List.of(), posts.unreadPosts());
    }
    NetworkPace pace =
        NetworkPace.of(
            posts.bySound().stream().map(UseTally::counts).toList(),
            basis.recentDays(),
            basis.daysBefore());
    return new Answer(
        reading.coverage(),
        Optional.of(basis),
        Optional.of(pace),
        ranked(posts.bySound(), pace, rule, lastUses(filter, basis.days(), posts, rule.minPosts())),
        posts.unreadPosts());
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
    List<UseCounts> counts = tallies.stream().map(UseTally::counts).toList();
    double[] chances = counts.stream().mapToDouble(pace::chance).toArray();
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
              counts.get(i),
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

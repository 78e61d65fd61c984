package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.PostStanding.Verdict;
import io.soundtracker.model.Marks;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Posts that outdo what is usual for their account at the same age: they have several times the
 * median of the posts before them, and a modified z-score above 3.5 (Iglewicz and Hoaglin 1993).
 */
public final class Breakouts {

  /** How many posts before a post are looked at, the latest ones. */
  public static final int LOOKED_AT = 100;

  /** With fewer posts that are known at the age there is no telling what is usual. */
  public static final int FEWEST = 8;

  /** Views at a younger age are told by chance more than by the post. */
  public static final Duration YOUNGEST = Duration.ofHours(1);

  /** The bound of the modified z-score. */
  public static final double LEAST_Z = 3.5;

  private static final String HALF =
      "SELECT id FROM accounts ORDER BY id LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM accounts)";

  private static final String CURVES = Question.load("AccountCurves.sql");
  private static final String POSTS = Question.load("MarkedPosts.sql");

  private static final Comparator<PostStanding> MOST_FIRST =
      Comparator.comparing(PostStanding::verdict)
          .thenComparing(
              Comparator.comparingDouble((PostStanding one) -> one.z().orElse(0)).reversed());

  private final Database database;

  public Breakouts(Database database) {
    this.database = database;
  }

  /**
   * What was found.
   *
   * @param verdicts on how many posts each was given
   * @param posts breakouts first, by z-score; then, if they were asked for, all others
   */
  public record Answer(Map<Verdict, Long> verdicts, List<Breakout> posts) {
    public Answer {
      verdicts = Map.copyOf(verdicts);
      posts = List.copyOf(posts);
    }

    public long posts(Verdict verdict) {
      return verdicts.getOrDefault(verdict, 0L);
    }
  }

  /** A post and what it is compared by; {@code asked} if it lies in the window. */
  record Candidate(PostCurve curve, boolean asked, Optional<Boolean> photo) {

    /** When its views were last seen. */
    Optional<Duration> age() {
      return curve.curve().latestAge();
    }

    /** Pictures and videos are not alike; what is not known to be either may be. */
    boolean isComparable(Candidate other) {
      return photo.isEmpty() || other.photo.isEmpty() || photo.equals(other.photo);
    }
  }

  /**
   * The breakouts of a window, as they were known at its end.
   *
   * @param times how many times the usual views a breakout has at least
   * @param all whether all other posts are wanted too
   */
  public Answer of(PostFilter filter, double times, boolean all) {
    List<PostStanding> standings = standings(filter, times);
    Map<Verdict, Long> verdicts = new HashMap<>();
    standings.forEach(one -> verdicts.merge(one.verdict(), 1L, Long::sum));
    return new Answer(
        verdicts,
        posts(
            standings.stream()
                .filter(one -> all || one.verdict() == Verdict.BREAKOUT)
                .sorted(MOST_FIRST)
                .toList()));
  }

  /** Those of the later half of the accounts are judged beside. */
  private List<PostStanding> standings(PostFilter filter, double times) {
    long half = database.first(HALF, row -> row.number("id")).orElse(0L);
    try (Beside beside = new Beside(database)) {
      Supplier<List<PostStanding>> later =
          beside.ask(own -> standings(own, filter, times, half, Long.MAX_VALUE));
      beside.begin();
      List<PostStanding> standings = standings(database, filter, times, 0, half);
      standings.addAll(later.get());
      return standings;
    }
  }

  /** Holds the posts of one account at a time. */
  private static List<PostStanding> standings(
      Database connection, PostFilter filter, double times, long firstAccount, long endAccount) {
    List<PostStanding> standings = new ArrayList<>();
    List<Candidate> account = new ArrayList<>();
    PostCurveWalk.each(
        connection,
        CURVES,
        (post, row) -> {
          if (!account.isEmpty() && account.get(0).curve().account() != post.account()) {
            judge(account, times, standings);
            account.clear();
          }
          account.add(new Candidate(post, row.flag("asked"), row.optionalFlag("is_photo")));
        },
        filter.parameters(LOOKED_AT, firstAccount, endAccount));
    judge(account, times, standings);
    return standings;
  }

  private static void judge(List<Candidate> account, double times, List<PostStanding> standings) {
    for (int i = 0; i < account.size(); i++) {
      if (account.get(i).asked()) {
        standings.add(
            judged(account.get(i), account.subList(Math.max(0, i - LOOKED_AT), i), times));
      }
    }
  }

  static PostStanding judged(Candidate post, List<Candidate> before, double times) {
    Optional<Duration> age = post.age();
    if (age.isEmpty()) {
      return unjudged(post, age, 0, Verdict.NO_VIEWS);
    }
    if (age.get().compareTo(YOUNGEST) < 0) {
      return unjudged(post, age, 0, Verdict.TOO_YOUNG);
    }
    long[] known = viewsAt(age.get(), before, post);
    if (known.length < FEWEST) {
      return unjudged(post, age, known.length, Verdict.FEW_POSTS);
    }
    Usual usual = Usual.of(known);
    OptionalLong views = post.curve().viewsAt(age.get());
    boolean outdoes =
        views.getAsLong() >= times * usual.views() && usual.z(views.getAsLong()) > LEAST_Z;
    return new PostStanding(
        post.curve().id(),
        age,
        views,
        known.length,
        Optional.of(usual),
        outdoes ? Verdict.BREAKOUT : Verdict.USUAL);
  }

  private static long[] viewsAt(Duration age, List<Candidate> posts, Candidate like) {
    LongStream.Builder known = LongStream.builder();
    for (Candidate other : posts) {
      if (like.isComparable(other)) {
        other.curve().viewsAt(age).ifPresent(known);
      }
    }
    return known.build().toArray();
  }

  private static PostStanding unjudged(
      Candidate post, Optional<Duration> age, int compared, Verdict verdict) {
    OptionalLong views = age.isPresent() ? post.curve().viewsAt(age.get()) : OptionalLong.empty();
    return new PostStanding(post.curve().id(), age, views, compared, Optional.empty(), verdict);
  }

  private List<Breakout> posts(List<PostStanding> standings) {
    Map<String, PostStanding> byId = new HashMap<>();
    standings.forEach(one -> byId.put(one.id(), one));
    Map<String, Breakout> found = new HashMap<>();
    database.each(
        POSTS,
        row -> {
          String id = row.text("video_id");
          Marks marks = new Marks(row.optionalFlag("is_pinned"), row.optionalFlag("is_photo"));
          found.put(id, new Breakout(Post.of(row), marks, byId.get(id)));
        },
        JsonArray.of(byId.keySet()));
    return standings.stream().map(one -> requireNonNull(found.get(one.id()))).toList();
  }
}

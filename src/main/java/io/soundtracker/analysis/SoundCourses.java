package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often sounds were posted day by day, and what their posts gained, as known at a moment. */
public final class SoundCourses {

  private static final String MOST_USED = Question.load("MostUsedSounds.sql");
  private static final String NAMED = Question.load("NamedSounds.sql");
  private static final String NAMES = Question.load("SoundNames.sql");
  private static final String POSTS = Question.load("SoundPostDays.sql");
  private static final String VIEWS = Question.load("SoundPostViews.sql");

  private final Database database;
  private final By by;

  public SoundCourses(Database database, By by) {
    this.database = database;
    this.by = by;
  }

  /** A sound or song by its key. */
  public record Named(long id, String key) {
    public Named {
      requireNonNull(key);
    }
  }

  /**
   * Those with most posts of the accounts of some days, most first.
   *
   * @param originals original sounds too
   */
  public List<Named> mostUsed(ReadDays days, boolean originals, int most) {
    return database.list(
        MOST_USED,
        row -> new Named(row.number("id"), row.text("sound_key")),
        days.start(0),
        days.end(),
        days.asOf(),
        by.toString(),
        originals,
        most,
        JsonArray.of(days.accounts()));
  }

  /** The sounds, or the songs, that names with these ids stand for. */
  public List<Named> named(Collection<Long> ids) {
    return database.list(
        NAMED,
        row -> new Named(row.number("id"), row.text("sound_key")),
        JsonArray.of(ids),
        by.toString());
  }

  /** How often each of these sounds was posted from the first of some days to the last, if ever. */
  public Map<Long, Long> posts(Collection<Long> sounds, ReadDays days) {
    Map<Long, Long> posts = new HashMap<>();
    database.each(
        POSTS,
        row -> posts.merge(row.number("sound_id"), 1L, Long::sum),
        parameters(sounds, days, days.start(0)));
    return posts;
  }

  /** The ids of all names that each of these sounds goes by. */
  public Map<Long, Set<Long>> names(Collection<Long> sounds) {
    Map<Long, Set<Long>> names = new HashMap<>();
    database.each(
        NAMES,
        row -> add(names, row.number("sound_id"), row.number("name_id")),
        JsonArray.of(Set.copyOf(sounds)),
        by.toString());
    return names;
  }

  /** The ids of the names under which each of these sounds was listed on some days, if it was. */
  public Map<Long, Set<Long>> listedAs(Collection<Long> sounds, ReadDays days) {
    Map<Long, Set<Long>> names = new HashMap<>();
    database.each(
        POSTS,
        row ->
            row.optionalNumber("listed_sound_id")
                .ifPresent(name -> add(names, row.number("sound_id"), name)),
        parameters(sounds, days, days.start(0)));
    return names;
  }

  private static void add(Map<Long, Set<Long>> names, long sound, long name) {
    names.computeIfAbsent(sound, none -> new HashSet<>()).add(name);
  }

  /** The course of each of these sounds over some days. */
  public List<SoundCourse> of(List<Named> sounds, ReadDays days) {
    Collection<Long> ids = sounds.stream().map(Named::id).toList();
    Map<Long, DailyPosts> posts = posted(ids, days);
    Map<Long, DailyGains> gains = gained(ids, days);
    return sounds.stream()
        .map(
            sound ->
                new SoundCourse(
                    sound.id(),
                    sound.key(),
                    days(days, posts.get(sound.id())::on),
                    days(
                        days,
                        day ->
                            posts.get(sound.id()).isKnown(day)
                                ? gains.get(sound.id()).on(day)
                                : OptionalLong.empty())))
        .toList();
  }

  private static List<OptionalLong> days(ReadDays days, IntFunction<OptionalLong> counts) {
    return IntStream.range(0, days.count()).mapToObj(counts).toList();
  }

  private Map<Long, DailyPosts> posted(Collection<Long> sounds, ReadDays days) {
    Map<Long, DailyPosts> posts = new HashMap<>();
    sounds.forEach(sound -> posts.put(sound, new DailyPosts(days)));
    database.each(
        POSTS,
        row ->
            posts
                .get(row.number("sound_id"))
                .add(row.number("account_id"), row.instant("posted_at")),
        parameters(sounds, days, days.start(-DailyPosts.DAYS_OF_USE)));
    return posts;
  }

  private Map<Long, DailyGains> gained(Collection<Long> sounds, ReadDays days) {
    Map<Long, DailyGains> gains = new HashMap<>();
    sounds.forEach(sound -> gains.put(sound, new DailyGains(days)));
    Map<Long, List<PostCurve>> posts = new HashMap<>();
    PostCurveWalk.each(
        database,
        VIEWS,
        (post, row) ->
            posts.computeIfAbsent(row.number("sound_id"), none -> new ArrayList<>()).add(post),
        parameters(sounds, days, days.start(0).minus(PostCurve.YOUNG)));
    posts.forEach((sound, curves) -> curves.forEach(gains.get(sound)::add));
    return gains;
  }

  private Object[] parameters(Collection<Long> sounds, ReadDays days, Instant from) {
    return new Object[] {
      JsonArray.of(Set.copyOf(sounds)),
      by.toString(),
      from,
      days.end(),
      days.asOf(),
      JsonArray.of(days.accounts())
    };
  }
}

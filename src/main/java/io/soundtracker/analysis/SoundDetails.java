package io.soundtracker.analysis;

import io.soundtracker.analysis.SoundDetail.Day;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What is known of one sound, or of a song with its versions. */
public final class SoundDetails {

  private static final String SOUND = Question.load("SoundDetail.sql");
  private static final String ALIASES = Question.load("SoundAliases.sql");
  private static final String PLATFORM_IDS = Question.load("SoundPlatformIds.sql");
  private static final String VERSIONS = Question.load("SoundVersions.sql");
  private static final String FIGURES = Question.load("SoundFigures.sql");
  private static final String USES = Question.load("SoundUses.sql");
  private static final String TIMES = Question.load("SoundPostTimes.sql");
  private static final String EDITS = Question.load("SoundEditsOf.sql");

  private final Database database;
  private final Coverages coverages;
  private final Clock clock;

  public SoundDetails(Database database, Coverages coverages, Clock clock) {
    this.database = database;
    this.coverages = coverages;
    this.clock = clock;
  }

  /**
   * The sound, or the song that it belongs to if that is what the filter goes by.
   *
   * @param sound the id of a stored sound that is no alias
   */
  public SoundDetail of(long sound, PostFilter filter) {
    return database.snapshot(
        () ->
            database
                .first(SOUND, row -> toDetail(row, filter), sound, filter.by().toString())
                .orElseThrow(() -> new IllegalArgumentException("There is no sound " + sound)));
  }

  private SoundDetail toDetail(Row row, PostFilter filter) {
    long id = row.number("id");
    String key = row.text("sound_key");
    String by = filter.by().toString();
    Coverages.Reading reading = coverages.reading(filter.window());
    return new SoundDetail(
        key,
        row.text("song_title"),
        row.optionalText("artist_name"),
        row.flag("is_original"),
        row.optionalText("version"),
        row.optionalText("song"),
        database.list(ALIASES, SoundDetails::toAlias, id, by),
        database.list(PLATFORM_IDS, SoundDetails::toPlatformId, id, by),
        database.list(VERSIONS, SoundDetails::toMember, id),
        database.first(FIGURES, Figures::of, filter.parameters(id)).orElseThrow(),
        database.list(USES, SoundUse::of, filter.parameters(JsonArray.of(List.of(key)))),
        days(
            database.list(TIMES, one -> one.instant("posted_at"), filter.parameters(id)),
            filter.window(),
            reading.spans().values()),
        database.list(EDITS, SoundEditEntry::of, id, by),
        reading.coverage());
  }

  private static SoundDetail.Alias toAlias(Row row) {
    return new SoundDetail.Alias(row.text("name"), row.text("sound"), row.number("posts"));
  }

  private static SoundDetail.PlatformId toPlatformId(Row row) {
    return new SoundDetail.PlatformId(
        row.text("platform_sound_id"),
        row.text("sound"),
        row.optionalText("listed_name"),
        row.optionalInstant("first_seen_at"),
        row.flag("assigned"),
        row.optionalNumber("edit_id"),
        row.number("posts"));
  }

  private static SoundDetail.Member toMember(Row row) {
    return new SoundDetail.Member(
        row.text("sound_key"), row.optionalText("version"), row.number("posts"));
  }

  /** An open window begins with the first post, and ends today. */
  private List<Day> days(List<Instant> posts, Window window, Collection<ReadSpans> accounts) {
    if (posts.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, Long> counts = new TreeMap<>();
    posts.forEach(at -> counts.merge(LocalDate.ofInstant(at, window.zone()), 1L, Long::sum));
    LocalDate today = LocalDate.ofInstant(clock.instant(), window.zone());
    LocalDate first =
        window.since().orElseGet(() -> LocalDate.ofInstant(posts.get(0), window.zone()));
    LocalDate last = window.until().filter(until -> until.isBefore(today)).orElse(today);
    DaysRead read = new DaysRead(List.copyOf(accounts), window.zone());
    List<Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long count = counts.getOrDefault(day, 0L);
      days.add(
          new Day(
              day,
              count > 0 || read.over(day) == accounts.size()
                  ? OptionalLong.of(count)
                  : OptionalLong.empty(),
              read.over(day)));
    }
    return days;
  }
}

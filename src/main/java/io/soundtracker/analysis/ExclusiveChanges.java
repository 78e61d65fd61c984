package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.ExclusiveChange.Found;
import io.soundtracker.analysis.ExclusiveChange.Standing;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which songs became the targets' own since a moment, and which are no longer: the same question
 * put as of then and as of now. Posts found and attempts made until then count, and accounts added
 * until then; which accounts are targets or active, and which names are one sound, is taken as it
 * is today both times, so that a merge rewrites the past and is no change.
 */
public final class ExclusiveChanges {

  private static final String SONGS = Question.load("ExclusiveChanges.sql");
  private static final String USES = Question.load("OutsideUses.sql");

  private final Database database;
  private final Coverages coverages;

  public ExclusiveChanges(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * What changed.
   *
   * @param since the moment that is compared with
   * @param before how much of the window was read as of then; {@code coverage} as of now
   * @param changes lost ones first, each by key
   */
  public record Answer(
      Instant since, Coverage before, Coverage coverage, List<ExclusiveChange> changes) {
    public Answer {
      requireNonNull(since);
      requireNonNull(before);
      requireNonNull(coverage);
      changes = List.copyOf(changes);
    }

    /** What changed of some songs alone. */
    Answer of(Set<String> keys) {
      return new Answer(
          since,
          before,
          coverage,
          changes.stream().filter(change -> keys.contains(change.key())).toList());
    }
  }

  /**
   * Compares; everybody's posts are looked at, whatever accounts the filter names.
   *
   * @param since what was found or tried at this very second belongs to the time before
   * @param originals whether to look at original sounds too
   */
  public Answer since(Instant since, PostFilter asked, boolean originals) {
    PostFilter filter = asked.ofEverybody();
    try (Beside beside = new Beside(database)) {
      Supplier<Coverage> asOfThen =
          beside.ask(own -> coverages.in(own).asOf(since, filter.window()));
      Supplier<Coverage> asOfNow = beside.ask(own -> coverages.in(own).of(filter.window()));
      beside.begin();
      List<Candidate> candidates =
          database.list(SONGS, Candidate::of, filter.parameters(originals, since));
      Map<String, List<Found>> uses = uses(candidates, filter);
      Outsiders outsiders = new Outsiders(database, filter);
      boolean wasRead = outsiders.gaps(asOfThen.get()).isEmpty();
      List<Coverage.Gap> unread = outsiders.gaps(asOfNow.get());
      return new Answer(
          since,
          asOfThen.get(),
          asOfNow.get(),
          candidates.stream()
              .map(song -> song.with(uses.getOrDefault(song.key(), List.of()), wasRead, unread))
              .filter(ExclusiveChange::isChange)
              .sorted(Comparator.comparing(ExclusiveChange::gained))
              .toList());
    }
  }

  private Map<String, List<Found>> uses(List<Candidate> candidates, PostFilter filter) {
    List<String> keys =
        candidates.stream().filter(Candidate::usedOutside).map(Candidate::key).toList();
    Map<String, List<Found>> uses = new HashMap<>();
    database.each(
        USES,
        row ->
            uses.computeIfAbsent(row.text("sound_key"), key -> new ArrayList<>())
                .add(
                    new Found(
                        new Handle(row.text("username")),
                        row.instant("posted_at"),
                        row.instant("created_at"),
                        Address.of(row.text("tiktok_url")))),
        filter.parameters(JsonArray.of(keys)));
    return uses;
  }

  /** A song that nobody outside the targets was known to use. */
  private record Candidate(
      String key, String title, Optional<String> artist, boolean usedBefore, boolean usedOutside) {

    static Candidate of(Row row) {
      return new Candidate(
          row.text("sound_key"),
          row.text("song_title"),
          row.optionalText("artist_name"),
          row.flag("used_before"),
          row.flag("used_outside"));
    }

    ExclusiveChange with(List<Found> uses, boolean wasRead, List<Coverage.Gap> unread) {
      List<Handle> users = uses.stream().map(Found::account).distinct().toList();
      boolean othersAreRead = unread.stream().map(Coverage.Gap::account).allMatch(users::contains);
      return new ExclusiveChange(
          key,
          title,
          artist,
          usedBefore ? Optional.of(standing(0, wasRead)) : Optional.empty(),
          standing(users.size(), othersAreRead),
          uses,
          unread);
    }

    private static Standing standing(int outsiders, boolean othersAreRead) {
      Exclusivity asFarAsRead = Exclusivity.ofOutsiders(outsiders);
      return new Standing(asFarAsRead.claimed(othersAreRead), asFarAsRead);
    }
  }
}

package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the songs that targets used in a window are theirs alone, with the uses that prove it.
 * Exclusivity is never claimed over an account that was not wholly read.
 */
public final class ExclusiveSongs {

  /** All that can still be, or become, the targets' own. */
  public static final Set<Exclusivity> ALL_BUT_SHARED =
      Set.of(Exclusivity.EXCLUSIVE, Exclusivity.UNKNOWN, Exclusivity.NEAR_EXCLUSIVE);

  private static final String SONGS = Question.load("ExclusiveSongs.sql");
  private static final String USES = Question.load("SongUses.sql");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Coverages coverages;

  public ExclusiveSongs(Database database, Coverages coverages) {
    this.database = database;
    this.coverages = coverages;
  }

  /**
   * Songs, and how much of the window the answer rests on.
   *
   * @param missing the accounts outside the targets that were not wholly read
   */
  public record Answer(Coverage coverage, List<Coverage.Gap> missing, List<ExclusiveSong> songs) {
    public Answer {
      requireNonNull(coverage);
      missing = List.copyOf(missing);
      songs = List.copyOf(songs);
    }

    /** Those that only targets used, and all others were read for that to be claimed. */
    public List<ExclusiveSong> exclusive() {
      return songs.stream().filter(song -> song.status() == Exclusivity.EXCLUSIVE).toList();
    }

    /** Those that only targets used as far as was read, without the claimed ones. */
    public List<ExclusiveSong> exclusiveAsFarAsRead() {
      return songs.stream()
          .filter(song -> song.status() == Exclusivity.UNKNOWN)
          .filter(song -> song.asFarAsRead() == Exclusivity.EXCLUSIVE)
          .toList();
    }
  }

  /**
   * Songs of the wanted kinds, in the order of {@link Exclusivity}, those with most posts first.
   * Whatever accounts the filter names, everybody's posts are looked at: a song is exclusive
   * because of those who did not use it.
   *
   * @param originals whether to list original sounds too, each of which is trivially exclusive
   */
  public Answer of(PostFilter asked, boolean originals, Set<Exclusivity> wanted) {
    PostFilter filter = asked.ofEverybody();
    Coverage coverage = coverages.of(filter.window());
    List<Candidate> candidates =
        database.list(
            SONGS,
            Candidate::of,
            filter.parameters(
                originals, wanted.contains(Exclusivity.SHARED) ? Integer.MAX_VALUE : 1));
    ArrayNode keys = JSON.createArrayNode();
    candidates.forEach(song -> keys.add(song.key()));
    List<Coverage.Gap> missing = new Outsiders(database, filter).gaps(coverage);
    List<Handle> unread = missing.stream().map(Coverage.Gap::account).toList();
    Map<String, List<ExclusiveSong.Use>> targets = new HashMap<>();
    Map<String, List<ExclusiveSong.Use>> outsiders = new HashMap<>();
    database.each(
        USES,
        row ->
            (row.flag("is_target") ? targets : outsiders)
                .computeIfAbsent(row.text("sound_key"), key -> new ArrayList<>())
                .add(toUse(row)),
        filter.parameters(keys.toString()));
    return new Answer(
        coverage,
        missing,
        candidates.stream()
            .map(
                song ->
                    song.with(
                        targets.getOrDefault(song.key(), List.of()),
                        outsiders.getOrDefault(song.key(), List.of()),
                        unread))
            .filter(song -> wanted.contains(song.status()))
            .sorted(
                Comparator.comparing(ExclusiveSong::status)
                    .thenComparing(ExclusiveSong::asFarAsRead))
            .toList());
  }

  /** A song before it is known who used it. */
  private record Candidate(String key, String title, Optional<String> artist, Figures figures) {

    static Candidate of(Row row) {
      return new Candidate(
          row.text("sound_key"),
          row.text("song_title"),
          row.optionalText("artist_name"),
          Figures.of(row));
    }

    ExclusiveSong with(
        List<ExclusiveSong.Use> targets, List<ExclusiveSong.Use> outsiders, List<Handle> unread) {
      List<Handle> users = outsiders.stream().map(ExclusiveSong.Use::account).toList();
      List<Handle> missing = unread.stream().filter(account -> !users.contains(account)).toList();
      return new ExclusiveSong(key, title, artist, figures, targets, outsiders, missing);
    }
  }

  private static ExclusiveSong.Use toUse(Row row) {
    return new ExclusiveSong.Use(
        new Handle(row.text("username")),
        row.number("posts"),
        row.instant("first_post"),
        row.instant("last_post"),
        links(row.text("links")));
  }

  private static List<URI> links(String json) {
    try {
      return Stream.of(JSON.readValue(json, String[].class)).map(URI::create).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database's list of addresses is no JSON: " + json, e);
    }
  }
}

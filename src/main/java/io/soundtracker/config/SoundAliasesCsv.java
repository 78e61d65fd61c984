package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import io.soundtracker.config.CsvText.Row;
import io.soundtracker.config.CsvText.Table;
import io.soundtracker.model.FoldedText;
import io.soundtracker.model.InvalidSoundException;
import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of other names and platform ids of songs, line by line: a CSV file with the columns song,
 * artist, sound link or id, and alias, in any order; of the last two at least one.
 *
 * @param notes what else the reader should know, such as columns that nothing was read from
 */
public record SoundAliasesCsv(List<Entry> taken, List<RefusedLine> refused, List<String> notes) {

  public SoundAliasesCsv {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
    notes = List.copyOf(notes);
  }

  /**
   * What one line says.
   *
   * @param line where it stands, counted from 1
   */
  public record Entry(int line, SoundAddress song, List<SoundAddress> aliases) {
    public Entry {
      requireNonNull(song);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Reads a list.
   *
   * @throws ListFileException if the file has no columns of songs and of what they are also called
   */
  public static SoundAliasesCsv read(Path file) {
    CsvText text = CsvText.read(file);
    Table table = text.table(SoundAliasesCsv::isHeading);
    if (table.rows().isEmpty()) {
      throw new ListFileException(
          file,
          "the list is empty: write 'song,artist,sound link or id,alias' into the first line");
    }
    List<String> headings = table.headings();
    Columns columns = new Columns(headings);
    if (!columns.areEnough()) {
      throw new ListFileException(
          file,
          "line %s has to name a column 'song', and one 'alias' or 'sound link or id', but it has: %s"
              .formatted(table.rows().get(0).line(), String.join(", ", headings)));
    }
    Reader reader = new Reader(columns, text.notes());
    table.rows().stream().skip(1).forEach(reader::take);
    List<String> unread = headings.stream().filter(heading -> !isHeading(heading)).toList();
    if (!unread.isEmpty()) {
      reader.notes.add("nothing was read from the columns " + String.join(", ", unread));
    }
    reader.notes.addAll(table.widerRows());
    return new SoundAliasesCsv(reader.taken, reader.refused, reader.notes);
  }

  private static boolean isHeading(String cell) {
    return Stream.of(SongHeading.values())
        .anyMatch(heading -> heading != SongHeading.REASON && heading.is(cell));
  }

  /** Where the parts of a line stand. */
  private record Columns(
      List<Integer> songs, List<Integer> artists, List<Integer> ids, List<Integer> aliases) {

    Columns(List<String> headings) {
      this(
          Stream.of(SongHeading.KEY, SongHeading.TITLE)
              .flatMap(heading -> heading.columns(headings).boxed())
              .toList(),
          SongHeading.ARTIST.columns(headings).boxed().toList(),
          SongHeading.PLATFORM_ID.columns(headings).boxed().toList(),
          SongHeading.ALIAS.columns(headings).boxed().toList());
    }

    boolean areEnough() {
      return !songs.isEmpty() && !(ids.isEmpty() && aliases.isEmpty());
    }

    private static List<String> cells(Row row, List<Integer> columns) {
      return columns.stream().map(row::cell).filter(cell -> !cell.isEmpty()).toList();
    }

    List<String> ids(Row row) {
      return cells(row, ids);
    }

    List<String> aliases(Row row) {
      return cells(row, aliases);
    }

    String song(Row row) {
      return cells(row, songs).stream().findFirst().orElse("");
    }

    List<String> artists(Row row) {
      return cells(row, artists).stream().limit(1).toList();
    }
  }

  /** Goes through the rows of one file. */
  private static final class Reader {

    private final Columns columns;
    private final List<Entry> taken = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<String> notes;
    private final Map<String, Entry> firstOf = new HashMap<>();

    Reader(Columns columns, List<String> notes) {
      this.columns = columns;
      this.notes = new ArrayList<>(notes);
    }

    void take(Row row) {
      try {
        Entry entry = new Entry(row.line(), song(row), aliases(row));
        wrong(entry).ifPresentOrElse(why -> refuse(row, why), () -> take(entry));
      } catch (InvalidSoundException e) {
        refuse(row, e.getMessage());
      }
    }

    private void take(Entry entry) {
      entry.aliases().stream()
          .map(Reader::folded)
          .filter(alias -> !alias.equals(folded(entry.song())))
          .forEach(alias -> firstOf.putIfAbsent(alias, entry));
      taken.add(entry);
    }

    private void refuse(Row row, String why) {
      refused.add(new RefusedLine(row.line(), String.join(" | ", row.cells()), why));
    }

    private Optional<String> wrong(Entry entry) {
      if (entry.aliases().isEmpty()) {
        return Optional.of(
            "it has neither an alias nor a sound link or id: give one, or delete it");
      }
      return entry.aliases().stream()
          .filter(alias -> firstOf.containsKey(folded(alias)))
          .filter(alias -> !folded(firstOf.get(folded(alias)).song()).equals(folded(entry.song())))
          .findFirst()
          .map(alias -> contradicted(alias, firstOf.get(folded(alias))))
          .or(() -> circle(entry));
    }

    /** What lines before say the song means may not mean the song. */
    private Optional<String> circle(Entry entry) {
      List<String> aliases = entry.aliases().stream().map(Reader::folded).toList();
      SoundAddress song = entry.song();
      for (Entry of = firstOf.get(folded(song)); of != null; of = firstOf.get(folded(song))) {
        if (aliases.contains(folded(of.song()))) {
          return Optional.of(contradicted(song, of));
        }
        song = of.song();
      }
      return Optional.empty();
    }

    private static String contradicted(SoundAddress alias, Entry before) {
      return "line %s says that '%s' means '%s': delete one of the two"
          .formatted(before.line(), alias, before.song());
    }

    /** Equal for two that a lookup in the store takes for the same. */
    private static String folded(SoundAddress sound) {
      return sound
          .name()
          .map(name -> "name " + new FoldedText(name).withoutSpaces())
          .orElseGet(() -> "id " + sound);
    }

    private SoundAddress song(Row row) {
      SoundAddress song = SoundAddress.parse(columns.song(row));
      if (song.certainId().isPresent()) {
        return SoundAddress.ofId(song.certainId().get());
      }
      List<String> artists = columns.artists(row);
      return artists.stream().noneMatch(artist -> columns.song(row).endsWith(" - " + artist))
          ? named(song, artists)
          : song;
    }

    private List<SoundAddress> aliases(Row row) {
      Set<SoundAddress> aliases = new LinkedHashSet<>();
      columns.ids(row).forEach(id -> aliases.add(id(id)));
      columns.aliases(row).forEach(alias -> aliases.add(alias(alias, columns.artists(row))));
      return List.copyOf(aliases);
    }

    private static SoundAddress id(String text) {
      SoundAddress id = SoundAddress.parse(text);
      return SoundAddress.ofId(
          id.platformId()
              .orElseThrow(
                  () ->
                      new InvalidSoundException(
                          "'%s' is no platform id and no address of a sound: where a spreadsheet"
                                  .formatted(id)
                              + " has rounded it, set the column to text and paste it anew")));
    }

    /** An id or address that stands in the wrong column is still one. */
    private static SoundAddress alias(String text, List<String> artists) {
      SoundAddress alias = SoundAddress.parse(text);
      return alias
          .certainId()
          .map(SoundAddress::ofId)
          .orElseGet(() -> text.contains(" - ") ? alias : named(alias, artists));
    }

    private static SoundAddress named(SoundAddress title, List<String> artists) {
      String key = new Sound(title.name().orElseThrow(), artists, false).key();
      return new SoundAddress(
          Optional.of(key), artists.isEmpty() ? title.platformId() : Optional.empty());
    }
  }
}

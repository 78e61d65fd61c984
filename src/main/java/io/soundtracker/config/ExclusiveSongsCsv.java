package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import io.soundtracker.config.CsvText.Row;
import io.soundtracker.config.CsvText.Table;
import io.soundtracker.model.Sound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A list of songs that reports leave out, line by line: taken, refused, or named before. A CSV file
 * with the columns sound_key, or title and artist, and reason; or, by its name, a YAML file with
 * the same words under {@code exclusive_songs}.
 *
 * @param notes what else the reader should know
 */
public record ExclusiveSongsCsv(
    List<Entry> taken, List<RefusedLine> refused, List<RepeatedLine> repeated, List<String> notes) {

  private static final Set<SongHeading> HEADINGS =
      EnumSet.of(SongHeading.KEY, SongHeading.TITLE, SongHeading.ARTIST, SongHeading.REASON);

  public ExclusiveSongsCsv {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
    repeated = List.copyOf(repeated);
    notes = List.copyOf(notes);
  }

  /**
   * One song.
   *
   * @param soundKey the key that is given, else the one that title and artist make
   * @param line where it stands, counted from 1
   */
  public record Entry(
      String soundKey,
      Optional<String> title,
      Optional<String> artist,
      Optional<String> reason,
      int line) {

    public Entry {
      requireNonNull(soundKey);
      requireNonNull(title);
      requireNonNull(artist);
      requireNonNull(reason);
    }
  }

  /**
   * Reads a list.
   *
   * @throws ListFileException if nothing in the file can be songs
   */
  public static ExclusiveSongsCsv read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml")
        ? ExclusiveSongsYaml.read(file)
        : readCsv(file);
  }

  private static ExclusiveSongsCsv readCsv(Path file) {
    CsvText text = CsvText.read(file);
    Table table = text.table(ExclusiveSongsCsv::isHeading);
    if (table.rows().isEmpty()) {
      throw new ListFileException(
          file, "the list is empty: write 'sound_key' into the first line, then one song a line");
    }
    Collector songs = new Collector(text.notes());
    List<String> headings = table.headings();
    if (headings.stream().anyMatch(ExclusiveSongsCsv::isHeading)) {
      takeColumns(file, headings, table.rows().subList(1, table.rows().size()), songs);
      table.widerRows().forEach(songs::note);
    } else if (table.width() == 1) {
      table.rows().forEach(row -> songs.take(row.line(), row.cell(0), "", "", ""));
    } else {
      throw new ListFileException(
          file,
          "its first line has no headings: name the columns sound_key, or title and artist, or"
              + " write 'sound_key' alone above a list of keys");
    }
    table.comments().forEach(songs::noteIfSong);
    return songs.result();
  }

  private static void takeColumns(
      Path file, List<String> headings, List<Row> rows, Collector songs) {
    OptionalInt key = SongHeading.KEY.column(headings);
    OptionalInt title = SongHeading.TITLE.column(headings);
    OptionalInt artist = SongHeading.ARTIST.column(headings);
    OptionalInt reason = SongHeading.REASON.column(headings);
    if (key.isEmpty() && title.isEmpty()) {
      throw new ListFileException(
          file,
          "none of its columns names songs (%s): name one sound_key, or two title and artist"
              .formatted(String.join(", ", headings)));
    }
    for (Row row : rows) {
      songs.take(
          row.line(), cell(row, key), cell(row, title), cell(row, artist), cell(row, reason));
    }
  }

  private static String cell(Row row, OptionalInt column) {
    return column.isPresent() ? row.cell(column.getAsInt()) : "";
  }

  private static boolean isHeading(String cell) {
    return HEADINGS.stream().anyMatch(heading -> heading.is(cell));
  }

  /** Gathers the songs of one file. */
  static final class Collector {

    private final Map<String, Entry> taken = new LinkedHashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<RepeatedLine> repeated = new ArrayList<>();
    private final List<String> notes;

    Collector(List<String> notes) {
      this.notes = new ArrayList<>(notes);
    }

    /** Takes one song, or refuses it; an empty text is one that is not given. */
    void take(int line, String key, String title, String artist, String reason) {
      if (key.isEmpty() && title.isEmpty()) {
        refuse(
            line,
            String.join(" | ", List.of(artist, reason)),
            "it names no song: give a sound_key such as 'Title - Artist', or a title and an artist");
        return;
      }
      String made = title.isEmpty() ? "" : new Sound(title, artists(artist), false).key();
      String given = key.isEmpty() ? made : new Sound(key, List.of(), false).key();
      if (!made.isEmpty() && !made.equals(given)) {
        notes.add(
            "line %s: the sound_key '%s' is not what title and artist make ('%s'): the sound_key counts"
                .formatted(line, given, made));
      }
      Entry entry = new Entry(given, present(title), present(artist), present(reason), line);
      Entry before = taken.putIfAbsent(given, entry);
      if (before != null) {
        repeated.add(new RepeatedLine(line, given, before.line()));
      }
    }

    void refuse(int line, String text, String why) {
      refused.add(new RefusedLine(line, text, why));
    }

    void note(String note) {
      notes.add(note);
    }

    ExclusiveSongsCsv result() {
      return new ExclusiveSongsCsv(List.copyOf(taken.values()), refused, repeated, notes);
    }

    /** A song such as '#1 Hit' looks like a comment; nobody should miss it silently. */
    private void noteIfSong(Row comment) {
      String text = comment.cell(0);
      if (!text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0))) {
        notes.add(
            "line %s was taken as a comment; if '#%s' is a song, put it into quotes"
                .formatted(comment.line(), text));
      }
    }

    private static List<String> artists(String artist) {
      return List.of(artist.split(",", -1));
    }

    private static Optional<String> present(String text) {
      return Optional.of(text).filter(t -> !t.isEmpty());
    }
  }
}

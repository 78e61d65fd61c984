package io.soundtracker.config;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.soundtracker.model.FoldedText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file as people have it: any usual encoding, line ending and delimiter, comment lines that
 * begin with {@code #}, and the {@code sep=;} line that makes Excel open it well.
 */
final class CsvText {

  /**
   * One row.
   *
   * @param line where it begins, counted from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell without the space around it; empty if the row has no such cell. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    private boolean isBlank() {
      return cells.stream()
          .flatMapToInt(String::chars)
          .allMatch(c -> DELIMITERS.contains((char) c));
    }
  }

  /** The rows with anything in them, and the comment lines as they are behind their {@code #}. */
  record Table(List<Row> rows, List<Row> comments) {
    Table {
      rows = List.copyOf(rows);
      comments = List.copyOf(comments);
    }

    /** The cells of the first row up to the last one with anything in it. */
    List<String> headings() {
      List<String> cells = rows.get(0).cells();
      int width = cells.size();
      while (cells.get(width - 1).isEmpty()) {
        width--;
      }
      return cells.subList(0, width);
    }

    /** What to say about rows that hold more than there are headings for. */
    List<String> widerRows() {
      int width = headings().size();
      return rows.stream()
          .filter(row -> row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty()))
          .map(
              row ->
                  "line %s has more cells than there are headings, the rest was not read: put a text"
                          .formatted(row.line())
                      + " that holds the delimiter into quotes")
          .toList();
    }

    /** How many cells the widest row has. */
    int width() {
      return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
  }

  private static final List<Character> DELIMITERS = List.of('\t', ';', ',');

  /** A character that no list contains: each line stays one cell. */
  private static final char NO_DELIMITER = '\u001F';

  private static final Pattern EDGES = Pattern.compile("\\A[\\s\\p{Z}]+|[\\s\\p{Z}]+\\z");
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\A\"?sep=([,;\t])\"?(?:\\R|\\z)", Pattern.CASE_INSENSITIVE);

  private final Path file;
  private final String text;
  private final List<String> notes;

  private CsvText(Path file, String text, List<String> notes) {
    this.file = requireNonNull(file);
    this.text = requireNonNull(text);
    this.notes = List.copyOf(notes);
  }

  /**
   * @throws ListFileException if there is no such file, or none that can be read as text
   */
  static CsvText read(Path file) {
    try {
      TextFile read = TextFile.read(file);
      List<String> notes = new ArrayList<>();
      read.notUtf8()
          .ifPresent(
              line ->
                  notes.add(
                      "line %s is not UTF-8, so the file was read as windows-1252: if names look"
                              .formatted(line)
                          + " wrong, save it as CSV UTF-8"));
      return new CsvText(file, read.text(), notes);
    } catch (NoSuchFileException e) {
      throw new ListFileException(file, "there is no such file", e);
    } catch (IOException e) {
      throw new ListFileException(file, "the list can't be read: " + e.getMessage(), e);
    }
  }

  /** A heading without case, spaces, underscores and the like. */
  static String letters(String heading) {
    return new FoldedText(heading).lettersAndDigits();
  }

  /** What a reader of the list should know. */
  List<String> notes() {
    return notes;
  }

  /**
   * The table, divided at the delimiter that finds the most headings in the first row, or else the
   * most rows of one width.
   *
   * @throws ListFileException if its quotes don't match
   */
  Table table(Predicate<String> heading) {
    Matcher separatorLine = SEPARATOR_LINE.matcher(text);
    if (separatorLine.lookingAt()) {
      return new CsvText(file, "#" + text, notes).divided(separatorLine.group(1).charAt(0));
    }
    char best = NO_DELIMITER;
    long most = headings(best, heading);
    for (char delimiter : DELIMITERS) {
      long headings = headings(delimiter, heading);
      if (headings > most) {
        best = delimiter;
        most = headings;
      }
    }
    return most > 0 ? divided(best) : widest();
  }

  private Table widest() {
    Optional<Table> best = parse(NO_DELIMITER);
    long most = 0;
    for (char delimiter : DELIMITERS) {
      Optional<Table> table = parse(delimiter);
      long rows = table.map(CsvText::rowsOfOneWidth).orElse(0L);
      if (rows > most) {
        best = table;
        most = rows;
      }
    }
    return best.orElseGet(() -> divided(','));
  }

  private Table divided(char delimiter) {
    try {
      return table(delimiter);
    } catch (CsvParseException e) {
      throw new ListFileException(
          file,
          "its quotes don't match; close them, or double those in a text: " + e.getMessage(),
          e);
    }
  }

  private Optional<Table> parse(char delimiter) {
    try {
      return Optional.of(table(delimiter));
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private Table table(char delimiter) {
    List<Row> rows = new ArrayList<>();
    List<Row> comments = new ArrayList<>();
    for (CsvRecord record : records(delimiter)) {
      Row row = row(record);
      if (record.isComment()) {
        comments.add(new Row(row.line(), record.getFields()));
      } else if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return new Table(rows, comments);
  }

  private CsvReader<CsvRecord> records(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .commentStrategy(CommentStrategy.READ)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static Row row(CsvRecord record) {
    return new Row(
        Math.toIntExact(record.getStartingLineNumber()),
        record.getFields().stream().map(cell -> EDGES.matcher(cell).replaceAll("")).toList());
  }

  /** How many headings the first row has; the rest is not read, and may be wrong. */
  private long headings(char delimiter, Predicate<String> heading) {
    try {
      return records(delimiter).stream()
          .filter(record -> !record.isComment())
          .map(CsvText::row)
          .filter(row -> !row.isBlank())
          .findFirst()
          .map(row -> row.cells().stream().filter(CsvText::isDivided).filter(heading).count())
          .orElse(0L);
    } catch (CsvParseException e) {
      return 0;
    }
  }

  /** Whether no empty cells hang on to this one, as they do when the delimiter is another one. */
  private static boolean isDivided(String cell) {
    return !cell.isEmpty()
        && !DELIMITERS.contains(cell.charAt(0))
        && !DELIMITERS.contains(cell.charAt(cell.length() - 1));
  }

  /** How many rows share the most frequent width, beside those with one cell. */
  private static long rowsOfOneWidth(Table table) {
    return table.rows().stream()
        .filter(row -> row.cells().size() > 1)
        .collect(groupingBy(row -> row.cells().size(), counting()))
        .values()
        .stream()
        .max(Long::compare)
        .orElse(0L);
  }
}

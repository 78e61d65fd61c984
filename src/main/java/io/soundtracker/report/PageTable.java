package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the page. Its columns are those of a report's table, so that they say the same as in
 * other formats; the template writes what stands before and after them.
 *
 * @param name its class in the style sheets
 * @param before headings of the first cells of a row, without the rows' own name
 * @param after headings of the last cells
 */
public record PageTable<R>(
    String name, List<Heading> before, List<Column<R>> columns, List<Heading> after) {

  public PageTable {
    requireNonNull(name);
    before = List.copyOf(before);
    columns = List.copyOf(columns);
    after = List.copyOf(after);
  }

  /**
   * A heading.
   *
   * @param numeric whether the values below are set to the right
   */
  public record Heading(String title, boolean numeric) {
    public Heading {
      requireNonNull(title);
    }

    static Heading text(String title) {
      return new Heading(title, false);
    }

    static Heading number(String title) {
      return new Heading(title, true);
    }
  }

  public List<Heading> headings() {
    Stream<Heading> own =
        columns.stream()
            .map(
                column ->
                    new Heading(
                        column.title(),
                        column.kind().isNumeric() || column.key().equals("change")));
    return Stream.of(before.stream(), own, after.stream()).flatMap(part -> part).toList();
  }

  /** The texts of a row's columns. */
  public List<String> cells(R row) {
    List<String> texts = new ArrayList<>(columns.size());
    CellWriter writer = new HumanCells(texts::add);
    columns.forEach(column -> column.write(row, writer));
    return texts;
  }

  /**
   * Sets numbers to the right, and tells each cell's heading on narrow screens, where a row is a
   * card. In the style sheet this is said once; on the cells it would weigh a tenth of the page.
   */
  String style() {
    StringBuilder wide = new StringBuilder();
    StringBuilder narrow = new StringBuilder();
    List<Heading> headings = headings();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      String cell = "." + name + ">tbody>tr:not(.u)>td:nth-child(" + (i + 1) + ")";
      if (heading.numeric()) {
        wide.append(wide.isEmpty() ? "" : ",")
            .append(cell)
            .append(",.")
            .append(name)
            .append(">thead>tr>:nth-child(")
            .append(i + 1)
            .append(')');
      }
      narrow.append(cell).append("::before{content:").append(quoted(heading.title())).append('}');
    }
    return (wide.isEmpty()
            ? ""
            : wide + "{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\n")
        + "@media screen and (max-width:60rem){"
        + narrow
        + "}\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\22 ").replace("<", "\\3c ") + '"';
  }
}

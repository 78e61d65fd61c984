package io.soundtracker.report;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a sheet have to be, in characters of the standard font, within bounds.
 */
final class ColumnWidths {

  private static final int WIDEST = 48;

  static final int WIDEST_LINE = 66;
  static final int NARROWEST = 9;

  /** Room for a cell's margins and, in the header, for the button of the filter. */
  private static final int MARGIN = 4;

  private final List<? extends Column<?>> columns;
  private final int[] widths;

  /** They have room for the words of the columns' titles. */
  ColumnWidths(List<? extends Column<?>> columns) {
    this.columns = columns;
    widths = new int[columns.size()];
    Arrays.fill(widths, NARROWEST);
    for (int i = 0; i < columns.size(); i++) {
      for (String word : columns.get(i).title().split(" ", -1)) {
        widen(i, word.length() + 1);
      }
    }
  }

  void widen(int column, int characters) {
    widths[column] = Math.max(widths[column], characters);
  }

  int of(int column) {
    CellKind kind = columns.get(column).kind();
    int widest = kind == CellKind.LINK || kind == CellKind.TEXTS ? WIDEST_LINE : WIDEST;
    return Math.min(widths[column], widest) + MARGIN;
  }

  /** How wide a text's beginning is; East Asian characters and emoji count twice. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length() && width < WIDEST_LINE; i++) {
      char unit = text.charAt(i);
      // The two halves of a character beyond the first plane count one each.
      width += unit < 0x1100 || Character.isSurrogate(unit) ? 1 : 2;
    }
    return width;
  }
}

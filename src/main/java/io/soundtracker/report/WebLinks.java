package io.soundtracker.report;

import java.net.URI;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;

/**
 * How a workbook links to the platform. Real links also click where formulas are not computed, such
 * as previews of mail, but each takes some 5 KB of memory, and Excel opens 65,530 a sheet at most.
 * A workbook that would have many has formulas instead, as many as there are rows.
 *
 * @param real whether its links are real ones
 */
record WebLinks(boolean real) {

  private static final long MOST_REAL = 20_000;

  /** The longest text that a formula may hold. */
  private static final int LONGEST_LITERAL = 255;

  /**
   * @param links how many the workbook has at most
   */
  static WebLinks fitFor(long links) {
    return new WebLinks(links <= MOST_REAL);
  }

  /** Whether an address can be a link; else it is shown as text. */
  static boolean allows(URI address) {
    return PlatformLink.allows(address) && address.toString().length() <= LONGEST_LITERAL;
  }

  /** Links a cell to an address that is allowed, which is also what it shows. */
  void link(Cell cell, URI address) {
    String text = address.toString();
    if (real) {
      Hyperlink link =
          cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress(text);
      cell.setHyperlink(link);
    } else {
      cell.setCellFormula(formula(address));
    }
    cell.setCellValue(text);
  }

  /** The link of a workbook that has no real ones. */
  static String formula(URI address) {
    return "HYPERLINK(\"" + address.toString().replace("\"", "\"\"") + "\")";
  }
}

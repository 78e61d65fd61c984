package io.soundtracker.report;

import java.net.URI;
import org.apache.poi.ss.usermodel.CellStyle;

/** A row of a sheet that takes its cells one after the other. */
interface RowCells {

  void blank(CellStyle style);

  void number(double value, CellStyle style);

  void text(String value, CellStyle style);

  /** A link to an address that is allowed, which is also what it shows. */
  void link(URI address, CellStyle style);

  void setHeight(float points);
}

package io.soundtracker.report;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of a workbook's cells, made once: Excel allows only 64,000 of them. */
final class WorkbookStyles {

  private static final int INK = 0x1F2937;
  static final int ACCENT = 0x4C1D95;
  private static final int LINK = 0x1D4ED8;
  private static final int MUTED = 0x6B7280;
  private static final int RULE = 0xE5E7EB;

  private final SXSSFWorkbook workbook;
  private final Map<CellKind, CellStyle> values = new EnumMap<>(CellKind.class);

  final CellStyle header;
  final CellStyle headerOfNumbers;
  final CellStyle title;
  final CellStyle muted;
  final CellStyle wrapped;
  final CellStyle heading;
  final CellStyle label;
  final CellStyle words;
  final CellStyle link;
  final CellStyle plainLink;
  final CellStyle quoted;
  final CellStyle change;
  final CellStyle changeInPercent;
  final CellStyle complete;
  final CellStyle gaps;

  WorkbookStyles(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    header = indented(filled(style(font(11, true, 0xFFFFFF), "General"), ACCENT));
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    header.setWrapText(true);
    headerOfNumbers = workbook.createCellStyle();
    headerOfNumbers.cloneStyleFrom(header);
    headerOfNumbers.setAlignment(HorizontalAlignment.RIGHT);
    headerOfNumbers.setIndention((short) 0);
    title = style(font(18, true, ACCENT), "General");
    muted = style(font(10, false, MUTED), "General");
    wrapped = style(font(10, false, MUTED), "General");
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    heading = style(font(13, true, ACCENT), "General");
    label = indented(ruled(style(font(11, false, MUTED), "General")));
    words = indented(ruled(style(font(11, false, INK), "General")));
    words.setWrapText(true);
    link = indented(ruled(style(linkFont(), "General")));
    plainLink = style(linkFont(), "General");
    quoted = indented(ruled(style(font(11, false, INK), "General")));
    ((XSSFCellStyle) quoted).setQuotePrefixed(true);
    change = changed("#,##0");
    changeInPercent = changed("0.0%");
    complete = banner(0xDCFCE7, 0x14532D);
    gaps = banner(0xFEF3C7, 0x78350F);
    for (CellKind kind : CellKind.values()) {
      values.put(kind, kind == CellKind.LINK ? link : ofKind(kind));
    }
  }

  /** The style of a known or unknown value. */
  CellStyle of(CellKind kind) {
    return values.get(kind);
  }

  private CellStyle ofKind(CellKind kind) {
    CellStyle style =
        ruled(
            style(
                font(11, false, INK),
                switch (kind) {
                  case COUNT -> "#,##0";
                  case PERCENT -> "0.0%";
                  case NUMBER -> "#,##0.0";
                  case DATE -> "yyyy-mm-dd";
                  case TIME -> "yyyy-mm-dd hh:mm";
                  case DURATION -> "[h]:mm:ss";
                  case ID, HANDLE -> "@";
                  case TEXT, TEXTS, HANDLES, LINK, FLAG, LEVEL -> "General";
                }));
    if (kind.isNumeric()) {
      return number(style);
    }
    style.setWrapText(kind == CellKind.TEXTS);
    return indented(style);
  }

  private static CellStyle indented(CellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    return style;
  }

  /** The sign says what the colour says, which a rule gives. */
  private CellStyle changed(String format) {
    String signed = "\"▲ \"" + format + ";\"▼ \"" + format + ";\"=\"";
    return number(ruled(style(font(11, false, INK), signed)));
  }

  /** One that is too long for its column gets smaller: it would be a row of #. */
  private static CellStyle number(CellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setShrinkToFit(true);
    return style;
  }

  private CellStyle banner(int background, int ink) {
    CellStyle style = filled(style(font(11, true, ink), "General"), background);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return indented(style);
  }

  private CellStyle style(Font font, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static CellStyle filled(CellStyle style, int background) {
    style.setFillForegroundColor(color(background));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle ruled(CellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    ((XSSFCellStyle) style).setBottomBorderColor(color(RULE));
    return style;
  }

  private Font linkFont() {
    Font font = font(11, false, LINK);
    font.setUnderline(Font.U_SINGLE);
    return font;
  }

  private Font font(int points, boolean bold, int color) {
    XSSFFont font = (XSSFFont) workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(color));
    return font;
  }

  static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}

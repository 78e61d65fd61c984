package io.soundtracker.report;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * Colours that follow the values, also those that a reader changes. A word or sign says the same.
 */
final class SheetRules {

  private record Look(int background, int ink) {}

  private static final Look GOOD = new Look(0xDCFCE7, 0x14532D);
  private static final Look FAIR = new Look(0xFEF3C7, 0x78350F);
  private static final Look PLAIN = new Look(0xF3F4F6, 0x374151);
  private static final Look BAD = new Look(0xFEE2E2, 0x7F1D1D);

  private final SheetConditionalFormatting rules;

  SheetRules(SXSSFSheet sheet) {
    rules = sheet.getSheetConditionalFormatting();
  }

  /** The badges of engagement. */
  void levels(CellRangeAddress cells) {
    add(
        cells,
        words(cells, EngagementLevel.HIGH.word(), GOOD),
        words(cells, EngagementLevel.MEDIUM.word(), FAIR),
        words(cells, EngagementLevel.LOW.word(), PLAIN));
  }

  /** Numbers that tell by how much something grew or fell. */
  void changes(CellRangeAddress cells) {
    String first = first(cells);
    add(
        cells,
        rule("AND(ISNUMBER(" + first + ")," + first + ">0)", GOOD),
        rule("AND(ISNUMBER(" + first + ")," + first + "<0)", BAD));
  }

  /** The word "no" where the good answer is "yes". */
  void warnings(CellRangeAddress cells) {
    add(cells, words(cells, Human.flag(false), FAIR));
  }

  private void add(CellRangeAddress cells, ConditionalFormattingRule... all) {
    rules.addConditionalFormatting(new CellRangeAddress[] {cells}, all);
  }

  private ConditionalFormattingRule words(CellRangeAddress cells, String word, Look look) {
    return rule(first(cells) + "=\"" + word + "\"", look);
  }

  private ConditionalFormattingRule rule(String formula, Look look) {
    ConditionalFormattingRule rule = rules.createConditionalFormattingRule(formula);
    rule.createPatternFormatting().setFillBackgroundColor(WorkbookStyles.color(look.background()));
    rule.createFontFormatting().setFontColor(WorkbookStyles.color(look.ink()));
    return rule;
  }

  private static String first(CellRangeAddress cells) {
    return new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
  }
}

package io.soundtracker.cli;

import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.scrape.ScrapeSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What came of each account in a session, the worst first. */
final class ScrapeTable {

  /** How far from complete; accounts alike stay in the order in which they were finished. */
  private static final List<String> WORST_FIRST = List.of("failed", "partial", "complete");

  private ScrapeTable() {}

  static TextTable of(ScrapeSummary summary) {
    TextTable table =
        new TextTable(
            TextTable.text("Account"),
            TextTable.text("Verdict"),
            TextTable.number("New"),
            TextTable.number("Updated"),
            TextTable.number("Gone"),
            TextTable.number("Seconds"),
            TextTable.text("Reason"));
    summary.results().stream()
        .sorted(Comparator.comparing(result -> WORST_FIRST.indexOf(word(result.verdict()))))
        .forEach(
            result ->
                table.row(
                    result.account(),
                    word(result.verdict()),
                    result.added(),
                    result.updated(),
                    result.gone(),
                    String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0),
                    result.verdict().reason().map(ScrapeTable::briefly).orElse("")));
    return table;
  }

  /** The failures that were told before have it in full; here it has to fit. */
  private static String briefly(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String word(Verdict verdict) {
    if (verdict instanceof Verdict.Complete) {
      return "complete";
    }
    return verdict instanceof Verdict.Partial ? "partial" : "failed";
  }
}

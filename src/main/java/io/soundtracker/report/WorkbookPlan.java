package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostSnapshot;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundPerformance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a full workbook, with what stands above their tables. */
record WorkbookPlan(NetworkReport report, WorkbookTables tables) {

  static final String SUMMARY = "Summary";

  private static final String FOLDED = "The + above the last columns unfolds the rest.";

  WorkbookPlan {
    requireNonNull(report);
    requireNonNull(tables);
  }

  SheetPlan<SoundPerformance> sounds() {
    String what = "Every sound, by posts";
    return SheetPlan.of(tables.sounds(), "Sounds", what, head("Sounds", what + ". " + FOLDED))
        .frozen(1)
        .folding(8);
  }

  SheetPlan<AccountPerformance> accounts() {
    String what = "Every account, by views";
    return SheetPlan.of(tables.accounts(), "Accounts", what, head("Accounts", what + ". " + FOLDED))
        .frozen(1)
        .folding(4);
  }

  SheetPlan<ExclusiveSong> exclusive() {
    return SheetPlan.of(
            tables.exclusive(),
            "Exclusive",
            "Songs that are, or may be, posted by targets alone or by one other account, with the"
                + " proof",
            head("Exclusive songs", Notes.exclusivity(report), FOLDED))
        .frozen(1)
        .folding(6);
  }

  SheetPlan<RisingSound> rising() {
    List<String> basis = new ArrayList<>(RisingWords.basis(report.rising()));
    if (basis.isEmpty()) {
      basis.add("Nothing was listed yet.");
    }
    return SheetPlan.of(
            tables.rising(),
            "Rising",
            "Sounds that are used more than their past lets expect, with what that rests on",
            head("Rising sounds", basis.toArray(String[]::new)))
        .frozen(1);
  }

  SheetPlan<Post> videos() {
    return SheetPlan.of(
        tables.videos(), "Videos", "Every post, one a row, newest first", SheetHead.flat(SUMMARY));
  }

  /** Excel keeps the name History for itself. */
  SheetPlan<PostSnapshot> history() {
    return SheetPlan.of(
        tables.history(),
        "Video History",
        "Every snapshot of these posts, one a row, the oldest of a post first",
        SheetHead.flat(SUMMARY));
  }

  SheetPlan<SessionSummary> sessions() {
    String what = "The latest readings of the network";
    return SheetPlan.of(tables.sessions(), "Sessions", what, head("Sessions", what + "."));
  }

  private static SheetHead head(String title, String... words) {
    return SheetHead.titled(title, Optional.of(SUMMARY), words);
  }
}

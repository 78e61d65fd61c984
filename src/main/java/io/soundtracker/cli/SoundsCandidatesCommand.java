package io.soundtracker.cli;

import io.soundtracker.analysis.SoundCandidate;
import io.soundtracker.analysis.SoundCandidate.Side;
import io.soundtracker.analysis.SoundCandidates;
import io.soundtracker.model.Window;
import io.soundtracker.report.CandidateTable;
import io.soundtracker.report.Human;
import io.soundtracker.report.Table;
import io.soundtracker.schedule.Shell;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    description = {
      "Prints pairs of sounds that look alike, the surest first: what speaks for it, and what to"
          + " type if they belong together. Nothing is changed.",
      "Titles are compared without case, punctuation and words such as (feat. …) and - official"
          + " audio. Original sounds are compared by their platform ids alone."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds candidates",
      "  tracker sounds candidates --min-posts 5 --since 2026-10-01",
      "  tracker sounds candidates --format csv > candidates.csv"
    })
final class SoundsCandidatesCommand implements Callable<Integer> {

  private static final int TOP_ON_TERMINAL = 20;

  private final Program program;

  @Option(
      names = "--min-posts",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Only sounds with at least N posts in the window (default: ${DEFAULT-VALUE}; of a pair"
              + " one has a post in any case).")
  private long minPosts;

  @Mixin private WindowOptions window;

  @Mixin private ListOptions list;

  SoundsCandidatesCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    list.requireSense();
    Window asked = window.window(program.settings());
    List<SoundCandidate> all;
    try (Database database = program.openDatabase()) {
      all = new SoundCandidates(database).of(asked, minPosts);
    }
    List<SoundCandidate> shown = list.shown(all, TOP_ON_TERMINAL);
    Table<SoundCandidate> table = CandidateTable.of(shown, SoundsCandidatesCommand::command);
    switch (list.format()) {
      case table -> shown.forEach(this::print);
      case json -> new TablePrinter(program).asJson(List.of(table));
      case csv -> new TablePrinter(program).asCsv(table);
    }
    program.tell(
        all.isEmpty()
            ? "No two sounds look alike that are not merged or grouped already."
            : "%s of sounds that look alike. Posts are those of the window: %s."
                .formatted(Human.count(all.size(), "pair"), asked.inWords()));
    ListOptions.tellMore(program, shown, all, "pair");
    return ExitCode.DONE.value();
  }

  /** A pair in a few lines; the last one can be copied, so it is never cut. */
  private void print(SoundCandidate pair) {
    long most = Math.max(pair.first().posts(), pair.second().posts());
    int width = Human.count(most, "post").length();
    cut(CandidateTable.grade(pair));
    cut(inWords(pair.first(), width));
    cut(inWords(pair.second(), width));
    CandidateTable.evidence(pair).forEach(sentence -> cut("  " + sentence + "."));
    program.out().println("  " + command(pair));
    program.out().println();
  }

  private static String inWords(Side side, int width) {
    String posts = Human.count(side.posts(), "post");
    return "  %s%s  %s"
        .formatted(" ".repeat(Math.max(0, width - posts.length())), posts, Plain.text(side.key()));
  }

  private void cut(String line) {
    program
        .out()
        .println(
            program
                .surroundings()
                .columns()
                .map(columns -> TerminalWidth.cut(line, columns))
                .orElse(line));
  }

  private static String command(SoundCandidate pair) {
    return Shell.line(
        List.of(
            "tracker",
            "sounds",
            pair.isOneRecording() ? "merge" : "group",
            Plain.text(pair.first().key()),
            Plain.text(pair.second().key())));
  }
}

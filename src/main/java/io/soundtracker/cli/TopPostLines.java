package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.report.RankedPost;
import java.io.PrintStream;
import java.util.List;

/** The most viewed posts of sounds or accounts, in lines, so that no link is ever cut. */
final class TopPostLines {

  private static final int VIEWS = 11;

  private TopPostLines() {}

  static void print(String title, List<RankedPost> posts, PrintStream out) {
    out.println();
    out.println(title);
    for (RankedPost ranked : posts) {
      if (ranked.place() == 1) {
        out.println(Plain.text(ranked.of()));
      }
      String views = Human.count(ranked.post().counts().views());
      out.println(
          " ".repeat(Math.max(0, VIEWS - views.length())) + views + "  " + ranked.post().url());
    }
  }
}

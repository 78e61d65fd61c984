package io.soundtracker.report;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.LeftOutTotals;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Songs whose names collide, are too long for a sheet's name, or hold what it may not. */
final class NastySongs {

  private static final Instant NOW = Instant.parse("2026-11-21T05:30:00Z");
  private static final String[] TITLES = {
    "[]:*?/\\",
    "A title that is the same in its first thirty-one characters",
    "HISTORY",
    "'it's'",
    "=1+1",
    "a/b",
    "A?B",
    "🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧",
    "Summary",
    "İstanbul ıı"
  };

  private NastySongs() {}

  /** So many songs, each used by two accounts. */
  static NetworkReport report(int songs) {
    List<Post> posts = new ArrayList<>();
    List<SoundTotal> sounds = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      Post.SoundName name =
          new Post.SoundName(key(i), TITLES[i % TITLES.length], Optional.of(artist(i)), false);
      List<Post> own =
          List.of(
              NastyReport.post(20, NastyReport.ANN, name, "caption " + i, 100, 9, 1, 1),
              NastyReport.post(19, NastyReport.BEA, name, "+caption " + i, 50, 1, 1, 1));
      posts.addAll(own);
      sounds.add(
          new SoundTotal(
              name.key(),
              name.title(),
              name.artist(),
              false,
              2,
              2,
              FiguresOf.posts(own),
              NOW,
              NOW));
    }
    return new InventedReport(
            new Window(Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), ZoneOffset.UTC),
            NOW,
            new Coverage(Optional.of(NOW), 2, List.of()),
            new LeftOutTotals.LeftOutTotal(0, 0),
            sounds,
            List.of(),
            List.of(),
            posts,
            List.of())
        .report();
  }

  static String key(int i) {
    return TITLES[i % TITLES.length] + " - " + artist(i);
  }

  private static String artist(int i) {
    return "artist" + (char) ('A' + i / TITLES.length % 26) + i / TITLES.length;
  }
}

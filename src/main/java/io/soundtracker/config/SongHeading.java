package io.soundtracker.config;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the heading of a column in a list of songs says that the column holds. */
enum SongHeading {
  KEY("soundkey songkey key sound sounds"),
  TITLE("title songtitle song songs songname track trackname titel"),
  ARTIST("artist artists artistname singer interpret künstler"),
  REASON("reason why grund note notes comment comments"),
  ALIAS("alias aliases aliasname othername othernames aka alsoknownas spelling spellings variant"),
  PLATFORM_ID(
      "id ids soundid soundids platformid platformsoundid musicid tiktokid tiktoksoundid link links"
          + " url soundlink soundurl musiclink musicurl tiktok tiktoklink tiktokurl soundlinkorid"
          + " linkorid soundidorlink idorlink address");

  private final String words; // each between spaces

  SongHeading(String words) {
    this.words = " " + words + " ";
  }

  /**
   * Whether a cell is such a heading; case, spaces and marks don't count, and neither does a number
   * at its end where there may be many, as in {@code Alias 2}.
   */
  boolean is(String cell) {
    String letters = CsvText.letters(cell);
    boolean numbered = this == ALIAS || this == PLATFORM_ID;
    return words.contains(" " + (numbered ? letters.replaceAll("[0-9]+$", "") : letters) + " ");
  }

  /** The first column with such a heading. */
  OptionalInt column(List<String> headings) {
    return columns(headings).findFirst();
  }

  IntStream columns(List<String> headings) {
    return IntStream.range(0, headings.size()).filter(column -> is(headings.get(column)));
  }
}

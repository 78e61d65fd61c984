package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.model.Window;
import io.soundtracker.report.ExclusiveTables;
import io.soundtracker.report.Human;
import io.soundtracker.report.Notes;
import io.soundtracker.report.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints songs with how far they are the targets' own, and what that rests on. */
final class ExclusiveSongsOutput {

  private static final String[] SHOWN = {
    "sound", "claim", "posts", "target_accounts", "outside_accounts", "views"
  };

  private final Program program;
  private final ExclusiveSongs.Answer found;
  private final Window window;
  private final Answer answer;
  private final ExclusiveTables tables;
  private final Table<ExclusiveSong> songs;

  ExclusiveSongsOutput(Program program, ExclusiveSongs.Answer found, Window window) {
    this.program = program;
    this.found = found;
    this.window = window;
    this.answer = new Answer(program, window, found.coverage());
    this.tables = program.tables().exclusive();
    this.songs = tables.songs(found.songs(), found.coverage());
  }

  /**
   * For people.
   *
   * @param wanted what was asked for, to be named if there is none
   * @param originals whether original sounds are among the songs
   */
  void asTable(Set<Exclusivity> wanted, boolean originals) {
    if (found.songs().isEmpty()) {
      program.tell("No song is %s.".formatted(join(wanted)));
    } else {
      TextTable.of(songs.only(SHOWN)).print(program.out(), program.surroundings().columns());
    }
    program.tell(Notes.exclusivity(found.coverage(), originals));
    if (found.withoutSound() > 0) {
      program.tell(
          Human.count(found.withoutSound(), "post")
              + " of others without a known sound: they may be of any of these.");
    }
    answer.tellCoverage();
  }

  void asJson() {
    answer.asJson(
        List.of(
            songs, tables.evidence(found.songs()), tables.missing(found), tables.outside(found)));
  }

  void asCsv() {
    answer.asCsv(songs);
  }

  /** As the setting {@code exclusive_songs_file} accepts them. */
  void asYaml(boolean asFarAsRead) {
    SongListYaml.write(found, asFarAsRead, window, program.out());
    answer.tellCoverage();
  }

  private static String join(Set<Exclusivity> wanted) {
    return wanted.stream().sorted().map(Exclusivity::toString).collect(Collectors.joining(" or "));
  }
}

package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.List;
import java.util.OptionalInt;

/** Which sounds were used in a window, by how many accounts, and what their posts reached. */
public final class SoundTotals {

  private static final String QUESTION = Question.load("SoundTotals.sql");

  private final Database database;

  public SoundTotals(Database database) {
    this.database = database;
  }

  /** By posts, then views, most first. */
  public List<SoundTotal> of(PostFilter filter) {
    return ask(filter, true, OptionalInt.empty());
  }

  /**
   * Those of them that targets used.
   *
   * @param originals original sounds too
   * @param others only if no more than so many other accounts used it
   */
  List<SoundTotal> ofTargets(PostFilter filter, boolean originals, int others) {
    return ask(filter, originals, OptionalInt.of(others));
  }

  private List<SoundTotal> ask(PostFilter filter, boolean originals, OptionalInt others) {
    return database.list(QUESTION, SoundTotals::toSoundTotal, filter.parameters(originals, others));
  }

  private static SoundTotal toSoundTotal(Row row) {
    return new SoundTotal(
        row.text("sound_key"),
        row.text("song_title"),
        row.optionalText("artist_name"),
        row.flag("is_original"),
        row.smallNumber("adopters"),
        row.smallNumber("target_adopters"),
        Figures.of(row),
        row.instant("first_post"),
        row.instant("last_post"));
  }
}

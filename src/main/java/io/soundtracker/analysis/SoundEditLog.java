package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import java.util.List;

/** Who said what of sounds, when and why. */
public final class SoundEditLog {

  private static final String LOG = Question.load("SoundEditLog.sql");

  private final Database database;

  public SoundEditLog(Database database) {
    this.database = database;
  }

  /** Every edit, newest first. */
  public List<SoundEditEntry> all() {
    return database.list(LOG, SoundEditEntry::of);
  }
}

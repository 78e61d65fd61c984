package io.soundtracker.report;

import io.soundtracker.analysis.SoundEditEntry;
import java.time.ZoneId;
import java.util.List;

/** The log of edits of sounds as a table. */
public final class SoundEditTable {

  private SoundEditTable() {}

  /** One row an edit, with times told in {@code zone}. */
  public static Table<SoundEditEntry> of(List<SoundEditEntry> edits, ZoneId zone) {
    Columns<SoundEditEntry> columns =
        new Columns<SoundEditEntry>(zone)
            .count("edit", "Edit", SoundEditEntry::id)
            .time("made_at", "Made", SoundEditEntry::at)
            .text("made_by", "By", SoundEditEntry::by)
            .text("kind", "Kind", SoundEditEntry::kind)
            .text("summary", "What", SoundEditEntry::summary)
            .maybeText("why", "Why", SoundEditEntry::why)
            .maybeTime("undone_at", "Undone", SoundEditEntry::undoneAt)
            .maybeText("undone_by", "Undone by", SoundEditEntry::undoneBy);
    return new Table<>("sound_edits", "Edits of Sounds", columns.toList(), edits::forEach);
  }
}

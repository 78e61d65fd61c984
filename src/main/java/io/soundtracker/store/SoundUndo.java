package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** Takes edits of sounds back, in one transaction each. */
public final class SoundUndo {

  private static final String EDIT =
      "SELECT e.id, e.summary, e.made_at, e.undone_at, e.undone_by FROM sound_edits e ";

  /**
   * The last edit since one (?1) that set what it set, marks of exclusive sounds aside if ?2 is
   * set, or that has to do with a name which would be an alias or a version again, or have one.
   */
  private static final String LATER =
      EDIT
          + """
          WHERE e.id > ?1 AND e.undone_at IS NULL AND e.id IN (
            WITH again AS (
              SELECT sound_id AS id FROM sound_edit_steps
              WHERE edit_id = ?1 AND field IN ('same_as', 'song_id') AND value_before IS NOT NULL)
            SELECT l.edit_id FROM sound_edit_steps o
            JOIN sound_edit_steps l ON l.sound_id = o.sound_id AND l.field = o.field
            WHERE o.edit_id = ?1 AND NOT (?2 AND o.field = 'is_exclusive')
            UNION ALL
            SELECT l.edit_id FROM sound_edit_steps o
            JOIN sound_edit_steps l ON l.platform_sound_id = o.platform_sound_id
            WHERE o.edit_id = ?1
            UNION ALL
            SELECT edit_id FROM sound_edit_steps
            WHERE edit_id > ?1 AND field IN ('same_as', 'song_id')
              AND (sound_id IN again OR CAST(value_before AS INTEGER) IN again
                OR CAST(value_after AS INTEGER) IN again)
            UNION ALL
            SELECT l.edit_id FROM sound_edit_steps o
            JOIN sound_edit_steps l ON l.sound_id = CAST(o.value_before AS INTEGER)
              AND l.field IN ('same_as', 'song_id')
            WHERE o.edit_id = ?1 AND o.field IN ('same_as', 'song_id'))
          ORDER BY e.id DESC LIMIT 1
          """;

  private static final String LAST_OF_FIELD =
      """
      WHERE e.id > ?1 AND e.undone_at IS NULL AND EXISTS (
        SELECT 1 FROM sound_edit_steps t
        WHERE t.edit_id = e.id AND t.field = ?2 AND t.sound_id = ?3)
      ORDER BY e.id DESC LIMIT 1
      """;

  /**
   * Of the names that an edit touched and those beside them: aliases of what is no sound of its
   * own, and versions of what is no song or is an alias.
   */
  private static final String BROKEN =
      """
      WITH touched AS (SELECT value AS id FROM json_each(?))
      SELECT a.id FROM sounds a JOIN sounds s ON s.id = a.same_as
      WHERE (a.id IN touched OR s.id IN touched)
        AND (s.same_as IS NOT NULL OR a.song_id IS NOT NULL)
      UNION ALL
      SELECT v.id FROM sounds v JOIN sounds s ON s.id = v.song_id
      WHERE (v.id IN touched OR s.id IN touched)
        AND (s.same_as IS NOT NULL OR s.song_id IS NOT NULL)
      """;

  /** What an edit stored may be in use by a later one, and go only when that is undone too. */
  private static final String DELETE_UNUSED =
      """
      WITH kept AS (
        SELECT t.field, t.sound_id, t.value_before, t.value_after
        FROM sound_edits e JOIN sound_edit_steps t ON t.edit_id = e.id
        WHERE e.undone_at IS NULL)
      DELETE FROM sounds WHERE id IN (
          SELECT t.sound_id FROM sound_edit_steps t JOIN sound_edits e ON e.id = t.edit_id
          WHERE t.field = 'created' AND e.undone_at IS NOT NULL)
        AND id NOT IN (
          SELECT sound_id FROM kept WHERE sound_id IS NOT NULL
          UNION ALL
          SELECT CAST(value_before AS INTEGER) FROM kept
          WHERE field IN ('same_as', 'song_id', 'assigned') AND value_before IS NOT NULL
          UNION ALL
          SELECT CAST(value_after AS INTEGER) FROM kept
          WHERE field IN ('same_as', 'song_id', 'assigned') AND value_after IS NOT NULL)
        AND same_as IS NULL AND song_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM sounds a WHERE a.same_as = sounds.id)
        AND NOT EXISTS (SELECT 1 FROM sounds v WHERE v.song_id = sounds.id)
        AND NOT EXISTS (SELECT 1 FROM sound_ids WHERE listed_sound_id = sounds.id)
        AND NOT EXISTS (SELECT 1 FROM sound_ids WHERE assigned_sound_id = sounds.id)
        AND NOT EXISTS (SELECT 1 FROM exclusive_songs x WHERE x.sound_key = sounds.sound_key)
        AND NOT EXISTS (SELECT 1 FROM videos WHERE sound_id = sounds.id)
        AND NOT EXISTS (SELECT 1 FROM videos WHERE listed_sound_id = sounds.id)
      """;

  private final Database database;

  public SoundUndo(Database database) {
    this.database = database;
  }

  /**
   * An edit that was undone.
   *
   * @param posts that went back to another sound
   */
  public record Undone(long id, String summary, int posts) {
    public Undone {
      requireNonNull(summary);
    }
  }

  private record Edit(
      long id, String summary, Instant madeAt, Optional<Instant> undoneAt, Optional<String> by) {}

  /**
   * Puts back every value that an edit changed, and deletes the names that it stored, unless posts,
   * platform ids, lists or edits have come to use them.
   *
   * @param number of the edit in the log; empty for the last one that is not undone yet
   * @throws RefusedEditException if there is no such edit, if it was undone already, or if what it
   *     changed was changed again since
   */
  public Undone undo(OptionalLong number, String by, Instant now) {
    return database.transaction(
        () -> {
          Edit edit = find(number);
          List<SoundEditStep> steps = SoundEditStep.lastFirst(database, edit.id());
          boolean marksAreNewer = marksAreNewer(edit);
          requireUnchanged(edit, steps, marksAreNewer);
          Set<Long> sounds = new HashSet<>();
          steps.forEach(
              step -> step.field().sound(database, step.subject()).ifPresent(sounds::add));
          putBack(steps, marksAreNewer);
          requireSound(edit, steps);
          int posts = new SoundIdentity(database).derive(sounds);
          database.update(
              "UPDATE sound_edits SET undone_at = ?, undone_by = ? WHERE id = ?",
              now,
              by,
              edit.id());
          database.update(DELETE_UNUSED);
          return new Undone(edit.id(), edit.summary(), posts);
        });
  }

  private Edit find(OptionalLong number) {
    Optional<Edit> found =
        number.isPresent()
            ? database.first(EDIT + "WHERE id = ?", SoundUndo::toEdit, number.getAsLong())
            : database.first(
                EDIT + "WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1", SoundUndo::toEdit);
    Edit edit =
        found.orElseThrow(
            () ->
                new RefusedEditException(
                    number.isPresent()
                        ? "There is no edit %d. See them with: tracker sounds log"
                            .formatted(number.getAsLong())
                        : "There is no edit to undo"));
    edit.undoneAt()
        .ifPresent(
            at -> {
              throw new RefusedEditException(
                  "Edit %d was undone already, at %s UTC by %s"
                      .formatted(edit.id(), Timestamps.format(at), edit.by().orElse("somebody")));
            });
    return edit;
  }

  /**
   * No later edit may have set what this one set, even if to the same value, or rest on it, lest
   * that one can never be undone any more; and the last values that this one gave have to be there
   * still. The mark of exclusive sounds is the exception: each time they are found it is set anew.
   */
  private void requireUnchanged(Edit edit, List<SoundEditStep> steps, boolean marksAreNewer) {
    database
        .first(LATER, SoundUndo::toEdit, edit.id(), marksAreNewer)
        .ifPresent(
            later -> {
              throw changedSince(edit, Optional.of(later));
            });
    Set<List<String>> seen = new HashSet<>();
    for (SoundEditStep step : steps) {
      boolean last = seen.add(List.of(step.field().stored(), step.subject()));
      if (last
          && step.field() != SoundField.IS_EXCLUSIVE
          && !step.field().read(database, step.subject()).equals(step.after())) {
        throw changedSince(edit, Optional.empty());
      }
    }
  }

  private static RefusedEditException changedSince(Edit edit, Optional<Edit> later) {
    return new RefusedEditException(
        "Edit %d cannot be undone, since what it changed was changed again%s"
            .formatted(
                edit.id(),
                later
                    .map(
                        other ->
                            " by edit %d (%s). Undo that one first, with: tracker sounds undo %d"
                                .formatted(other.id(), other.summary(), other.id()))
                    .orElse(", not by an edit of sounds")));
  }

  private boolean marksAreNewer(Edit edit) {
    return database
        .first("SELECT 1 FROM exclusive_runs WHERE ran_at > ? LIMIT 1", row -> true, edit.madeAt())
        .isPresent();
  }

  private void putBack(List<SoundEditStep> steps, boolean marksAreNewer) {
    for (SoundEditStep step : steps) {
      if (step.field() == SoundField.SAME_AS && marksAreNewer) {
        passOnMark(step);
      }
      boolean written =
          switch (step.field()) {
            case CREATED -> false;
            case IS_EXCLUSIVE ->
                !marksAreNewer && step.field().read(database, step.subject()).equals(step.after());
            case SAME_AS, SONG_ID, VERSION, ASSIGNED -> true;
          };
      if (written) {
        step.field().write(database, step.subject(), step.before());
      }
    }
  }

  /** A sound of its own again is as exclusive as the one that it was a part of when last found. */
  private void passOnMark(SoundEditStep step) {
    Optional<String> mark =
        step.before().isPresent()
            ? Optional.of("0")
            : step.after().flatMap(whole -> SoundField.IS_EXCLUSIVE.read(database, whole));
    SoundField.IS_EXCLUSIVE.write(database, step.subject(), mark);
  }

  /** Values that are right by themselves may not go with what later edits made of others. */
  private void requireSound(Edit edit, List<SoundEditStep> steps) {
    database
        .first(
            BROKEN,
            row -> row.text("id"),
            names(steps, step -> step.field() != SoundField.ASSIGNED))
        .ifPresent(
            name -> {
              boolean alias = SoundField.SAME_AS.read(database, name).isPresent();
              throw changedSince(
                  edit,
                  database.first(
                      EDIT + LAST_OF_FIELD,
                      SoundUndo::toEdit,
                      edit.id(),
                      (alias ? SoundField.SAME_AS : SoundField.SONG_ID).stored(),
                      name));
            });
  }

  private static String names(List<SoundEditStep> steps, Predicate<SoundEditStep> wanted) {
    return JsonArray.of(
        steps.stream().filter(wanted).map(SoundEditStep::subject).map(Long::valueOf).toList());
  }

  private static Edit toEdit(Row row) {
    return new Edit(
        row.number("id"),
        row.text("summary"),
        row.instant("made_at"),
        row.optionalInstant("undone_at"),
        row.optionalText("undone_by"));
  }
}

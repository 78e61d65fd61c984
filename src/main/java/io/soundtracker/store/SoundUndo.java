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
      "SELECT id, summary, made_at, undone_at, undone_by FROM sound_edits ";

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

  private static final String DELETE_UNUSED =
      """
      DELETE FROM sounds WHERE id IN (SELECT value FROM json_each(?))
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
   * platform ids or lists have come to use them.
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
          requireUnchanged(edit, steps);
          Set<Long> sounds = new HashSet<>();
          steps.forEach(
              step -> step.field().sound(database, step.subject()).ifPresent(sounds::add));
          putBack(edit, steps);
          requireSound(edit, steps);
          int posts = new SoundIdentity(database).derive(sounds);
          database.update(DELETE_UNUSED, names(steps, step -> step.field() == SoundField.CREATED));
          database.update(
              "UPDATE sound_edits SET undone_at = ?, undone_by = ? WHERE id = ?",
              now,
              by,
              edit.id());
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
   * The last value that an edit gave has to be there still. The mark of exclusive sounds is the
   * exception: each time they are found it is set anew.
   */
  private void requireUnchanged(Edit edit, List<SoundEditStep> steps) {
    Set<List<String>> seen = new HashSet<>();
    for (SoundEditStep step : steps) {
      boolean last = seen.add(List.of(step.field().stored(), step.subject()));
      if (last
          && step.field() != SoundField.IS_EXCLUSIVE
          && !step.field().read(database, step.subject()).equals(step.after())) {
        throw changedSince(edit, step.field(), step.subject());
      }
    }
  }

  private RefusedEditException changedSince(Edit edit, SoundField field, String subject) {
    Optional<Edit> later =
        database.first(
            EDIT
                + """
                e WHERE id > ?1 AND undone_at IS NULL AND EXISTS (
                  SELECT 1 FROM sound_edit_steps t WHERE t.edit_id = e.id AND t.field = ?2
                    AND (t.platform_sound_id = ?3 OR t.sound_id = ?3))
                ORDER BY id DESC LIMIT 1
                """,
            SoundUndo::toEdit,
            edit.id(),
            field.stored(),
            subject);
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

  private void putBack(Edit edit, List<SoundEditStep> steps) {
    boolean marksAreNewer =
        database
            .first(
                "SELECT 1 FROM exclusive_runs WHERE ran_at > ? LIMIT 1", row -> true, edit.madeAt())
            .isPresent();
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
              throw changedSince(edit, alias ? SoundField.SAME_AS : SoundField.SONG_ID, name);
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

package io.soundtracker.store;

import io.soundtracker.model.Sound;
import io.soundtracker.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An edit of sounds in the making: it notes each value that it sets as it was before, and sees to
 * the posts and totals in the end. To be used within one transaction.
 */
final class SoundChange {

  private static final int MOST_NAMED = 3;

  private final Database database;
  private final List<SoundEditStep> steps = new ArrayList<>();
  private final Set<Long> sounds = new LinkedHashSet<>(); // whose posts may belong to others now
  private final Set<String> platformIds = new HashSet<>(); // that belong to others now
  private final List<String> remarks = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>(); // names that no post uses

  SoundChange(Database database) {
    this.database = database;
  }

  /** Stores a name that is not stored yet. */
  long create(Sound sound, Instant now) {
    long id = new SoundRepository(database).idsOf(List.of(sound), now).get(sound.key());
    steps.add(
        new SoundEditStep(
            SoundField.CREATED, Long.toString(id), Optional.empty(), Optional.of(sound.key())));
    return id;
  }

  /** Makes a name an alias of a sound, or a sound of its own. */
  void setSameAs(long name, Optional<Long> sound) {
    long before = SoundField.SAME_AS.sound(database, Long.toString(name)).orElseThrow();
    if (set(SoundField.SAME_AS, Long.toString(name), sound)) {
      sounds.add(before);
      platformIds.addAll(platformIdsOf(name));
    }
  }

  /** Makes a sound a version of a song, or of none. */
  void setSong(long sound, Optional<Long> song, Optional<Version> version) {
    set(SoundField.SONG_ID, Long.toString(sound), song);
    set(SoundField.VERSION, Long.toString(sound), version.map(Version::inWords));
  }

  void setExclusive(long sound, boolean exclusive) {
    if (isExclusive(sound) != exclusive) {
      set(SoundField.IS_EXCLUSIVE, Long.toString(sound), Optional.of(exclusive ? 1 : 0));
    }
  }

  private boolean isExclusive(long sound) {
    return SoundField.IS_EXCLUSIVE
        .read(database, Long.toString(sound))
        .filter("1"::equals)
        .isPresent();
  }

  /** Gives a platform id to a sound, whatever name it is listed with. */
  void assign(String platformId, long sound) {
    Optional<Long> before = SoundField.ASSIGNED.sound(database, platformId);
    set(SoundField.ASSIGNED, platformId, Optional.of(sound));
    before.ifPresent(sounds::add);
    platformIds.add(platformId);
  }

  void remark(String sentence) {
    remarks.add(sentence);
  }

  /** Remarks on names that were stored since no post uses them: perhaps they are mistyped. */
  void remarkUnseen(String key) {
    unseen.add(key);
  }

  private List<String> allRemarks() {
    List<String> all = new ArrayList<>(remarks);
    if (!unseen.isEmpty()) {
      int more = unseen.size() - MOST_NAMED;
      all.add(
          "No post uses %s%s so far (is it written as in aggregate?)"
              .formatted(
                  String.join(" or ", unseen.subList(0, Math.min(unseen.size(), MOST_NAMED))),
                  more > 0 ? " or " + more + " more names" : ""));
    }
    return all;
  }

  /**
   * Brings posts and totals up to date and notes the edit in the log.
   *
   * @return what came of it; empty, and nothing is noted, if it changed nothing
   */
  Optional<SoundEdit> save(SoundEdit.Kind kind, String summary, Decision decision) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    int posts = new SoundIdentity(database).derive(sounds);
    long id =
        database
            .first(
                """
                INSERT INTO sound_edits (kind, summary, made_at, made_by, why)
                VALUES (?, ?, ?, ?, ?) RETURNING id
                """,
                row -> row.number("id"),
                kind.name().toLowerCase(Locale.ROOT),
                summary,
                decision.at(),
                decision.by(),
                decision.why())
            .orElseThrow();
    SoundEditStep.save(database, id, steps);
    return Optional.of(new SoundEdit(id, summary, posts, platformIds.size(), allRemarks()));
  }

  /** Answers false if the value was this already. */
  private boolean set(SoundField field, String subject, Optional<?> value) {
    Optional<String> before = field.read(database, subject);
    Optional<String> after = value.map(Object::toString);
    if (before.equals(after)) {
      return false;
    }
    field.write(database, subject, after);
    steps.add(new SoundEditStep(field, subject, before, after));
    return true;
  }

  private List<String> platformIdsOf(long name) {
    return database.list(
        """
        SELECT platform_sound_id FROM sound_ids
        WHERE assigned_sound_id = ?1 OR listed_sound_id = ?1 AND assigned_sound_id IS NULL
        """,
        row -> row.text("platform_sound_id"),
        name);
  }
}

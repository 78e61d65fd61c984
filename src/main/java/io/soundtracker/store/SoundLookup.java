package io.soundtracker.store;

import io.soundtracker.model.FoldedText;
import io.soundtracker.model.SoundAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the stored sound that somebody means. To be used for one command, or one list. */
public final class SoundLookup {

  private static final String SELECT =
      """
      SELECT n.id, n.sound_key, s.id AS same_id, s.sound_key AS same_key
      FROM sounds n JOIN sounds s ON s.id = COALESCE(n.same_as, n.id)
      """;

  private final Database database;
  private Optional<Map<String, List<Long>>> bareNames = Optional.empty(); // read at first use

  public SoundLookup(Database database) {
    this.database = database;
  }

  /**
   * The names that may be meant: that of exactly this key, unless it is a known platform id and no
   * post uses the name; else the one that the platform's id is filed under; else those that differ
   * in case, spacing and invisible characters alone, of which one is given if all are the same
   * sound. Empty if there is none.
   */
  public List<StoredSound> find(SoundAddress address) {
    Optional<StoredSound> named = address.name().flatMap(this::byKey);
    Optional<StoredSound> filed = address.platformId().flatMap(this::byId);
    Optional<StoredSound> exact =
        named.filter(name -> filed.isEmpty() || isUsed(name)).or(() -> filed);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<StoredSound> alike = address.name().map(this::alike).orElse(List.of());
    boolean oneSound = alike.stream().map(StoredSound::soundId).distinct().count() == 1;
    return oneSound ? alike.subList(0, 1) : alike;
  }

  public Optional<StoredSound> byKey(String key) {
    return database.first(SELECT + "WHERE n.sound_key = ?", SoundLookup::toSound, key);
  }

  private boolean isUsed(StoredSound name) {
    return database
        .first(
            "SELECT 1 FROM sounds WHERE id = ? AND total_usage_count > 0",
            row -> true,
            name.soundId())
        .isPresent();
  }

  /** The name that a platform id is filed under: by an operator, else by the listings. */
  public Optional<StoredSound> byId(String platformId) {
    return database.first(
        SELECT
            + """
            WHERE n.id = (SELECT COALESCE(assigned_sound_id, listed_sound_id) FROM sound_ids
              WHERE platform_sound_id = ?)
            """,
        SoundLookup::toSound,
        platformId);
  }

  /** Every stored name. */
  public List<String> keys() {
    return database.list(
        "SELECT sound_key FROM sounds ORDER BY sound_key", row -> row.text("sound_key"));
  }

  /** Takes note of a name that was stored since. */
  void add(String key, long id) {
    bareNames.ifPresent(ids -> ids.computeIfAbsent(bare(key), bare -> new ArrayList<>()).add(id));
  }

  private List<StoredSound> alike(String name) {
    if (bareNames.isEmpty()) {
      Map<String, List<Long>> ids = new HashMap<>();
      database.each(
          "SELECT id, sound_key FROM sounds ORDER BY sound_key",
          row ->
              ids.computeIfAbsent(bare(row.text("sound_key")), bare -> new ArrayList<>())
                  .add(row.number("id")));
      bareNames = Optional.of(ids);
    }
    return database.list(
        SELECT
            + """
            WHERE n.id IN (SELECT value FROM json_each(?))
            ORDER BY n.same_as IS NOT NULL, n.sound_key
            """,
        SoundLookup::toSound,
        JsonArray.of(bareNames.get().getOrDefault(bare(name), List.of())));
  }

  private static String bare(String name) {
    return new FoldedText(name).withoutSpaces();
  }

  private static StoredSound toSound(Row row) {
    return new StoredSound(
        row.number("id"), row.text("sound_key"), row.number("same_id"), row.text("same_key"));
  }
}

package io.soundtracker.analysis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which songs only target accounts used in a window, and which all but one, with the uses that
 * prove it. True as far as was read: an answer goes with the window's {@link Coverage}.
 */
public final class ExclusiveSongs {

  private static final String USES = Question.load("SongUses.sql");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;

  public ExclusiveSongs(Database database) {
    this.database = database;
  }

  /**
   * Exclusive songs first, then near-exclusive ones, each by posts, most first. Whatever accounts
   * the filter names, everybody's posts are looked at: a song is exclusive because of those who did
   * not use it.
   *
   * @param originals whether to list original sounds too, each of which is trivially exclusive
   */
  public List<ExclusiveSong> of(PostFilter asked, boolean originals) {
    PostFilter filter = asked.ofEverybody();
    List<SoundTotal> candidates =
        new SoundTotals(database)
            .of(filter).stream()
                .filter(sound -> originals || !sound.original())
                .filter(sound -> sound.targetAdopters() > 0)
                .filter(sound -> sound.adopters() - sound.targetAdopters() <= 1)
                .toList();
    ArrayNode keys = JSON.createArrayNode();
    candidates.forEach(sound -> keys.add(sound.key()));
    Map<String, List<ExclusiveSong.Use>> targets = new HashMap<>();
    Map<String, List<ExclusiveSong.Use>> outsiders = new HashMap<>();
    database.each(
        USES,
        row ->
            (row.flag("is_target") ? targets : outsiders)
                .computeIfAbsent(row.text("sound_key"), key -> new ArrayList<>())
                .add(toUse(row)),
        filter.parameters(keys.toString()));
    return candidates.stream()
        .map(
            sound ->
                new ExclusiveSong(
                    sound.key(),
                    sound.title(),
                    sound.artist(),
                    sound.figures(),
                    targets.getOrDefault(sound.key(), List.of()),
                    outsiders.getOrDefault(sound.key(), List.of())))
        .sorted(Comparator.comparing(song -> song.outsiders().size()))
        .toList();
  }

  private static ExclusiveSong.Use toUse(Row row) {
    return new ExclusiveSong.Use(
        Handle.parse(row.text("username")),
        row.number("posts"),
        row.instant("first_post"),
        row.instant("last_post"));
  }
}

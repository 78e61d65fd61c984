package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Account;
import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import io.soundtracker.model.Video;
import io.soundtracker.store.SoundModel.Post;
import io.soundtracker.store.SoundModel.Refused;
import io.soundtracker.store.SoundModel.Said;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks under random edits, listings and undos, compared with a slow, obvious model. */
class SoundEditsRandomTest {

  private static final int STEPS = 60;
  private static final Decision JO = new Decision("jo", NOW, Optional.empty());

  private final SoundModel model = new SoundModel();
  private final Deque<Said> before = new ArrayDeque<>(); // each edit that is not undone
  private final List<String> done = new ArrayList<>();

  @TempDir Path folder;
  private Database database;
  private Account ann;
  private Random random;

  private void begin(long seed) {
    random = new Random(seed);
    database = TestDatabase.in(folder);
    ann = TestDatabase.account(database, "@ann", true);
    for (int i = 0; i < 3; i++) {
      list();
    }
    mark();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 101, 102, 103, 104,
        105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120
      })
  void every_post_is_where_the_model_has_it_whatever_is_edited_listed_and_undone(long seed) {
    begin(seed);
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(8)) {
        case 0 -> list();
        case 1 -> undoLast();
        default -> edit();
      }
      compare(seed);
    }
    assertThat(done).as("seed %s".formatted(seed)).hasSizeGreaterThan(STEPS / 4);
    while (!before.isEmpty()) {
      undoLast();
      compare(seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void undoing_everything_in_reverse_gives_the_database_back_exactly(long seed) {
    begin(seed);
    List<String> at = dump();
    for (int step = 0; step < STEPS; step++) {
      edit();
    }
    assertThat(dump()).isNotEqualTo(at);
    while (!before.isEmpty()) {
      undoLast();
    }
    assertThat(dump()).as("seed %s, %s".formatted(seed, done)).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70})
  void undoing_in_any_order_is_refused_or_leaves_everything_sound(long seed) {
    begin(seed);
    int undone = 0;
    int refused = 0;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(8) == 0) {
        list();
      } else {
        edit();
      }
      if (edits() > 0 && random.nextInt(2) == 0) {
        List<String> now = dump();
        long number = 1L + random.nextInt(Math.toIntExact(edits()));
        done.add("undo " + number);
        try {
          new SoundUndo(database).undo(OptionalLong.of(number), "bo", NOW);
          model.takeBack(said());
          undone++;
        } catch (RefusedEditException e) {
          assertThat(dump()).as("seed %s: %s".formatted(seed, e)).isEqualTo(now);
          refused++;
        }
      }
      compare(seed);
    }
    assertThat(undone).as("seed %s", seed).isPositive();
    assertThat(refused).as("seed %s", seed).isPositive();
  }

  private void compare(long seed) {
    assertThat(stored())
        .as(() -> "seed %s after %s".formatted(seed, String.join("\n", done)))
        .isEqualTo(model.inWords());
    assertThat(model.isFlat())
        .as(() -> "seed %s after %s".formatted(seed, String.join("\n", done)))
        .isTrue();
    requireSound(seed);
  }

  private void requireSound(long seed) {
    assertThat(new SoundRepository(database).countWrongTotals()).as("seed %s", seed).isZero();
    assertThat(new SoundIdentity(database).countWrong()).as("seed %s", seed).isZero();
  }

  // what is done

  private void list() {
    Map<String, Post> listing = new TreeMap<>();
    List<Video> videos = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String name = random.nextInt(4) == 0 ? "original " + random.nextInt(2) : listedName();
      boolean bare = !SoundModel.isOriginal(name) && random.nextInt(3) == 0;
      listing.put(
          "v" + random.nextInt(40),
          new Post(name, bare ? Optional.empty() : Optional.of(platformId())));
    }
    listing.forEach(
        (id, post) ->
            videos.add(
                video(
                    id,
                    "2026-10-01",
                    Optional.of(
                        new Sound(
                            post.name(), List.of(), SoundModel.isOriginal(post.name()), post.id())),
                    counts(random.nextInt(100), 1, 0, 0))));
    new VideoRepository(database).saveAll(ann.id(), ann.handle(), videos, "s", NOW);
    model.list(listing);
    done.add("list " + listing);
  }

  private String listedName() {
    return "Song " + random.nextInt(8);
  }

  private String platformId() {
    return Integer.toString(70 + random.nextInt(10));
  }

  /** A stored name, or now and then one that is not. */
  private String anyName() {
    List<String> names = List.copyOf(model.names());
    return random.nextInt(5) == 0
        ? "New " + random.nextInt(5)
        : names.get(random.nextInt(names.size()));
  }

  private String storedName() {
    List<String> names = List.copyOf(model.names());
    return names.get(random.nextInt(names.size()));
  }

  private void mark() {
    Set<String> marked = new HashSet<>();
    model.names().stream().filter(name -> random.nextBoolean()).forEach(marked::add);
    new ExclusiveSongRepository(database).markExclusive(marked);
    model.mark(marked);
  }

  private void undoLast() {
    if (before.isEmpty()) {
      return;
    }
    done.add("undo");
    new SoundUndo(database).undo(OptionalLong.empty(), "bo", NOW);
    model.takeBack(before.pop());
  }

  /** The same edit in both, which have to agree on whether it is refused, or changes anything. */
  private void edit() {
    Runnable[] both = anyEdit();
    Said at = model.said();
    boolean refused = false;
    try {
      both[0].run();
    } catch (Refused e) {
      refused = true;
      model.takeBack(at.copy());
    }
    long edits = edits();
    try {
      both[1].run();
      assertThat(refused).as(() -> "refused by the model: " + String.join("\n", done)).isFalse();
    } catch (RefusedEditException e) {
      assertThat(refused)
          .as(() -> "refused by the database: %s%n%s".formatted(e, String.join("\n", done)))
          .isTrue();
    }
    boolean changed = !at.equals(model.said());
    assertThat(edits() - edits).as(() -> String.join("\n", done)).isEqualTo(changed ? 1 : 0);
    if (changed) {
      before.push(at);
    }
  }

  private Runnable[] anyEdit() {
    SoundEdits edits = new SoundEdits(database);
    String one = storedName();
    String other = storedName();
    String name = anyName();
    String id = platformId();
    return switch (random.nextInt(8)) {
      case 0 ->
          edit(
              "merge %s %s %s".formatted(one, other, one),
              () -> model.merge(one, List.of(other, one)),
              () -> edits.merge(id(one), List.of(id(other), id(one)), JO));
      case 1 -> {
        String to = SoundModel.isOriginal(model.root(one)) ? "Title " + random.nextInt(3) : name;
        yield edit(
            "rename %s to %s".formatted(one, to),
            () -> model.rename(one, to),
            () -> edits.rename(id(one), to, JO));
      }
      case 2 ->
          edit(
              "alias of %s: %s".formatted(one, name),
              () -> model.addName(one, name),
              () -> edits.addAliases(named(one), List.of(named(name)), JO));
      case 3 ->
          edit(
              "alias of %s: %s".formatted(name, id),
              () -> model.addId(name, id),
              () -> edits.addAliases(named(name), List.of(named(id)), JO));
      case 4 -> split(one);
      case 5 -> split(other);
      case 6 -> {
        Version kind = random.nextBoolean() ? Version.REMIX : Version.LIVE;
        yield edit(
            "group %s under %s".formatted(name, one),
            () -> model.group(one, name, kind.inWords()),
            () -> edits.group(named(one), List.of(named(name)), Optional.of(kind), JO));
      }
      default ->
          edit(
              "ungroup " + one,
              () -> model.ungroup(one),
              () -> edits.ungroup(List.of(id(one)), JO));
    };
  }

  private Runnable[] split(String sound) {
    List<String> aliases =
        model.names().stream()
            .filter(name -> model.root(name).equals(model.root(sound)))
            .filter(name -> random.nextInt(2) == 0)
            .toList();
    List<String> ids =
        model.platformIds().stream()
            .filter(id -> model.soundOfId(id).equals(Optional.of(model.root(sound))))
            .filter(id -> random.nextInt(3) == 0)
            .toList();
    boolean odd = SoundModel.isOriginal(model.root(sound));
    Optional<String> as =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(odd ? "Title " + random.nextInt(3) : anyName());
    List<SoundAddress> parts = new ArrayList<>();
    aliases.forEach(alias -> parts.add(named(alias)));
    ids.forEach(id -> parts.add(named(id)));
    if (parts.isEmpty()) {
      return edit("nothing to split", () -> {}, () -> {});
    }
    return edit(
        "split %s off %s as %s".formatted(parts, sound, as),
        () -> model.split(sound, aliases, ids, as),
        () -> new SoundSplit(database).split(id(sound), parts, as, JO));
  }

  private Runnable[] edit(String inWords, Runnable inModel, Runnable inDatabase) {
    done.add(inWords);
    return new Runnable[] {inModel, inDatabase};
  }

  private static SoundAddress named(String text) {
    return SoundAddress.parse(text);
  }

  private long id(String key) {
    return new SoundLookup(database).byKey(key).orElseThrow().id();
  }

  private long edits() {
    return database
        .first("SELECT COUNT(*) AS n FROM sound_edits", row -> row.number("n"))
        .orElseThrow();
  }

  // what is there

  private List<String> stored() {
    List<String> lines = new ArrayList<>();
    database.each(
        """
        SELECT n.sound_key AS name, s.sound_key AS same, n.version, g.sound_key AS song,
          n.is_exclusive
        FROM sounds n LEFT JOIN sounds s ON s.id = n.same_as LEFT JOIN sounds g ON g.id = n.song_id
        ORDER BY 1
        """,
        row ->
            lines.add(
                "%s -> %s, %s of %s, %s"
                    .formatted(
                        row.text("name"),
                        row.optionalText("same").orElse(null),
                        row.optionalText("version").orElse(null),
                        row.optionalText("song").orElse(null),
                        row.flag("is_exclusive"))));
    database.each(
        """
        SELECT platform_sound_id, l.sound_key AS listed, a.sound_key AS assigned FROM sound_ids i
        LEFT JOIN sounds l ON l.id = i.listed_sound_id
        LEFT JOIN sounds a ON a.id = i.assigned_sound_id ORDER BY 1
        """,
        row ->
            lines.add(
                "%s: %s, %s"
                    .formatted(
                        row.text("platform_sound_id"),
                        row.optionalText("listed").orElse(null),
                        row.optionalText("assigned").orElse(null))));
    database.each(
        """
        SELECT video_id, s.sound_key FROM videos v JOIN sounds s ON s.id = v.sound_id ORDER BY 1
        """,
        row -> lines.add(row.text("video_id") + ": " + row.text("sound_key")));
    return lines;
  }

  /** What the database holds of what operators said; where posts belong is not asked. */
  private Said said() {
    Said said = model.said();
    said.aliasOf().clear();
    said.versionOf().clear();
    said.kind().clear();
    said.assigned().clear();
    said.exclusive().clear();
    said.created().clear();
    database.each(
        """
        SELECT n.sound_key AS name, s.sound_key AS same, n.version, g.sound_key AS song,
          n.is_exclusive
        FROM sounds n LEFT JOIN sounds s ON s.id = n.same_as LEFT JOIN sounds g ON g.id = n.song_id
        """,
        row -> {
          String name = row.text("name");
          said.created().add(name);
          row.optionalText("same").ifPresent(same -> said.aliasOf().put(name, same));
          row.optionalText("song").ifPresent(song -> said.versionOf().put(name, song));
          row.optionalText("version").ifPresent(version -> said.kind().put(name, version));
          if (row.flag("is_exclusive")) {
            said.exclusive().add(name);
          }
        });
    database.each(
        """
        SELECT platform_sound_id, sound_key FROM sound_ids
        JOIN sounds s ON s.id = assigned_sound_id
        """,
        row -> said.assigned().put(row.text("platform_sound_id"), row.text("sound_key")));
    return said;
  }

  private List<String> dump() {
    return SoundDump.of(database);
  }
}

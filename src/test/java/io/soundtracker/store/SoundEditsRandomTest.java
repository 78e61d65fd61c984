package io.soundtracker.store;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Sound;
import io.soundtracker.model.Video;
import io.soundtracker.store.RandomEdits.Both;
import io.soundtracker.store.SoundModel.Post;
import io.soundtracker.store.SoundModel.Refused;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks under random edits, listings and undos, compared with a slow, obvious model. */
class SoundEditsRandomTest {

  private static final int STEPS = 60;

  private final SoundModel model = new SoundModel();
  private final Deque<Said> before = new ArrayDeque<>(); // each edit that is not undone
  private final List<String> done = new ArrayList<>();

  @TempDir Path folder;
  @AutoClose private Database database;
  private StoredSounds stored;
  private RandomEdits randomEdits;
  private TestAccount ann;
  private Random random;

  private void begin(long seed) {
    random = new Random(seed);
    database = TestDatabase.in(folder);
    stored = new StoredSounds(database);
    randomEdits = new RandomEdits(model, database, random);
    ann = TestAccount.in(database, "@ann", true);
    for (int i = 0; i < 3; i++) {
      list();
    }
    mark();
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
          model.takeBack(stored.said());
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

  @ParameterizedTest
  @ValueSource(
      longs = {
        71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 257, 294,
        296
      })
  void once_all_is_undone_in_whatever_order_the_database_is_as_it_was(long seed) {
    begin(seed);
    List<String> at = dump();
    List<Long> standing = new ArrayList<>();
    int outOfOrder = 0;
    for (int step = 0; step < STEPS || !standing.isEmpty(); step++) {
      long edits = edits();
      if (step < STEPS) {
        edit();
      }
      if (edits() > edits) {
        standing.add(edits());
      } else if (!standing.isEmpty() && (step >= STEPS || random.nextInt(3) == 0)) {
        outOfOrder += undoOneOf(standing, seed);
      }
    }
    assertThat(dump()).as("seed %s, %s".formatted(seed, done)).isEqualTo(at);
    assertThat(outOfOrder).as("seed %s", seed).isPositive();
  }

  /** Undoes one, whichever can be; answers 1 if it was not the last. */
  private int undoOneOf(List<Long> standing, long seed) {
    List<Long> shuffled = new ArrayList<>(standing);
    Collections.shuffle(shuffled, random);
    List<String> refusals = new ArrayList<>();
    for (long number : shuffled) {
      try {
        new SoundUndo(database).undo(OptionalLong.of(number), "bo", NOW);
      } catch (RefusedEditException e) {
        refusals.add(e.getMessage());
        continue;
      }
      done.add("undo " + number);
      standing.remove(number);
      model.takeBack(stored.said());
      requireSound(seed);
      return number == shuffled.stream().mapToLong(Long::longValue).max().orElseThrow() ? 0 : 1;
    }
    throw new AssertionError("seed %s: %s%n%s".formatted(seed, String.join("\n", refusals), done));
  }

  private void compare(long seed) {
    assertThat(stored.inWords())
        .as(() -> "seed %s after %s".formatted(seed, String.join("\n", done)))
        .isEqualTo(model.inWords());
    assertThat(model.said().isFlat())
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
      String name =
          random.nextInt(4) == 0 ? "original " + random.nextInt(2) : "Song " + random.nextInt(8);
      boolean bare = !SoundModel.isOriginal(name) && random.nextInt(3) == 0;
      listing.put(
          "v" + random.nextInt(40),
          new Post(name, bare ? Optional.empty() : Optional.of(RandomEdits.platformId(random))));
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
    ann.lists(NOW, videos.toArray(new Video[0]));
    model.list(listing);
    done.add("list " + listing);
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
    Both both = randomEdits.next();
    done.add(both.inWords());
    Said at = model.said();
    boolean refused = false;
    try {
      both.inModel().run();
    } catch (Refused e) {
      refused = true;
      model.takeBack(at.copy());
    }
    long edits = edits();
    try {
      both.inDatabase().run();
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

  private long edits() {
    return database
        .first("SELECT COUNT(*) AS n FROM sound_edits", row -> row.number("n"))
        .orElseThrow();
  }

  private List<String> dump() {
    return SoundDump.of(database);
  }
}

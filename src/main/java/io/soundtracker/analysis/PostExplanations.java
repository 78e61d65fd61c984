package io.soundtracker.analysis;

import io.soundtracker.analysis.PostExplanation.LeftOut;
import io.soundtracker.analysis.PostIdentity.FiledId;
import io.soundtracker.analysis.PostIdentity.StoredName;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Row;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a post counts, or does not, for a sound in a window. */
public final class PostExplanations {

  private static final String IDENTITY = Question.load("PostIdentity.sql");
  private static final String EDIT = Question.load("DecidingEdit.sql");
  private static final String LEFT_OUT = Question.load("LeftOutEntry.sql");
  private static final String GROUP = Question.load("SoundDetail.sql");
  private static final String USES = Question.load("SoundUses.sql");
  private static final String IS_TARGET = Question.load("AccountTarget.sql");

  private final Database database;
  private final Coverages coverages;
  private final Clock clock;

  public PostExplanations(Database database, Coverages coverages, Clock clock) {
    this.database = database;
    this.coverages = coverages;
    this.clock = clock;
  }

  /**
   * Explains a stored post.
   *
   * @param id the platform's id
   * @param asked the id of the stored sound that is asked about; no alias
   */
  public Optional<PostExplanation> find(String id, PostFilter filter, OptionalLong asked) {
    PostHistories histories = new PostHistories(database, clock);
    return database.snapshot(
        () -> histories.findInSnapshot(id).map(history -> explain(history, filter, asked)));
  }

  private PostExplanation explain(PostHistory history, PostFilter filter, OptionalLong asked) {
    Post post = history.post();
    PostIdentity identity = database.first(IDENTITY, this::toIdentity, post.id()).orElseThrow();
    Optional<StoredName> counted =
        filter.by() == By.SONG ? identity.song().or(identity::sound) : identity.sound();
    Coverage coverage = coverages.of(filter.window());
    List<SoundUse> uses = counted.map(sound -> uses(sound, filter)).orElse(List.of());
    return new PostExplanation(
        filter,
        post,
        history.missingSince(),
        identity,
        counted,
        asked.isPresent() ? group(asked.getAsLong(), filter) : Optional.empty(),
        post.postedAt().filter(filter.window()::contains).isPresent(),
        isTarget(post, filter),
        filter.accounts().isEmpty() || filter.accounts().contains(post.account()),
        coverage,
        coverage.gaps().stream().filter(gap -> gap.account().equals(post.account())).findFirst(),
        identity.sound().flatMap(this::leftOut).or(() -> counted.flatMap(this::leftOut)),
        uses,
        new Outsiders(database, filter)
            .gaps(coverage).stream()
                .map(Coverage.Gap::account)
                .filter(account -> uses.stream().noneMatch(use -> use.account().equals(account)))
                .toList());
  }

  private boolean isTarget(Post post, PostFilter filter) {
    return database
        .first(IS_TARGET, row -> row.flag("is_target"), filter.parameters(post.account()))
        .orElseThrow();
  }

  private Optional<StoredName> group(long sound, PostFilter filter) {
    return database.first(
        GROUP,
        row -> new StoredName(row.number("id"), row.text("sound_key"), row.flag("is_original")),
        sound,
        filter.by().toString());
  }

  private Optional<LeftOut> leftOut(StoredName sound) {
    return database.first(
        LEFT_OUT,
        row ->
            new LeftOut(
                row.text("sound_key"),
                row.instant("added_at"),
                row.optionalText("added_by"),
                row.optionalText("reason")),
        sound.id());
  }

  private List<SoundUse> uses(StoredName sound, PostFilter filter) {
    return database.list(
        USES, SoundUse::of, filter.ofEverybody().parameters(JsonArray.of(List.of(sound.key()))));
  }

  private PostIdentity toIdentity(Row row) {
    Optional<StoredName> sound = name(row, "sound");
    Optional<String> platformId = row.optionalText("platform_sound_id");
    boolean isFiled = row.optionalNumber("filed_id").isPresent();
    String deciding = isFiled ? "filed" : "name";
    return new PostIdentity(
        row.optionalInstant("found_at"),
        row.optionalText("listed_name"),
        platformId.map(id -> filed(row, id)),
        sound,
        row.flag(deciding + "_is_alias")
            ? edit("same_as", row.optionalNumber(deciding + "_id"), Optional.empty())
            : Optional.empty(),
        row.optionalText("version"),
        name(row, "song"),
        row.optionalText("song").isPresent()
            ? edit("song_id", row.optionalNumber("sound_id"), Optional.empty())
            : Optional.empty());
  }

  private FiledId filed(Row row, String platformId) {
    boolean assigned = row.flag("assigned");
    return new FiledId(
        platformId,
        row.optionalText("filed_name"),
        row.optionalInstant("first_seen_at"),
        assigned,
        assigned
            ? edit("assigned", OptionalLong.empty(), Optional.of(platformId))
            : Optional.empty());
  }

  private static Optional<StoredName> name(Row row, String what) {
    return row.optionalText(what)
        .map(key -> new StoredName(row.number(what + "_id"), key, row.flag(what + "_original")));
  }

  private Optional<SoundEditEntry> edit(
      String field, OptionalLong sound, Optional<String> platformId) {
    return database.first(EDIT, SoundEditEntry::of, field, sound, platformId);
  }
}

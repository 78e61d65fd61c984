package io.soundtracker.store;

import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.SoundNames.Root;
import java.util.List;
import java.util.Optional;

/** Gives names and platform ids to sounds, as part of an edit. */
final class SoundAliasing {

  private final Database database;
  private final SoundChange change;
  private final Decision decision;
  private final SoundLookup lookup;
  private final SoundNames names;

  SoundAliasing(Database database, SoundChange change, Decision decision) {
    this.database = database;
    this.change = change;
    this.decision = decision;
    this.lookup = new SoundLookup(database);
    this.names = new SoundNames(database);
  }

  /**
   * The one stored name that is meant; one that is not stored is created.
   *
   * @throws RefusedEditException if several may be meant, or a platform id is not stored
   */
  long nameOf(SoundAddress sound) {
    List<StoredSound> found = lookup.find(sound);
    if (found.size() > 1) {
      throw new RefusedEditException(
          "'%s' may be %s: write it as one of these"
              .formatted(
                  sound, String.join(" or ", found.stream().map(StoredSound::key).toList())));
    }
    return found.stream()
        .map(StoredSound::id)
        .findFirst()
        .or(() -> sound.name().map(key -> createUnseen(key)))
        .orElseThrow(
            () ->
                new RefusedEditException(
                    "No sound with the platform id %s is stored: give its name".formatted(sound)));
  }

  /**
   * A name that a sound is to have: one of its own, or one that is stored for it.
   *
   * @param instead what to do if the name belongs to another sound, which a merge ends
   * @throws RefusedEditException if it does
   */
  long nameFor(Root sound, String name, String instead) {
    Optional<StoredSound> taken = lookup.byKey(name);
    if (taken.filter(other -> other.soundId() != sound.id()).isPresent()) {
      throw new RefusedEditException(
          "There is a sound %s already%s. %s, with: tracker sounds merge"
              .formatted(
                  name,
                  taken.filter(StoredSound::isAlias).isPresent()
                      ? ", an alias of " + taken.get().soundKey()
                      : "",
                  instead));
    }
    return taken.map(StoredSound::id).orElseGet(() -> create(name, sound.original()));
  }

  /**
   * Has a name or platform id mean a sound.
   *
   * @return whether it did not before
   * @throws RefusedEditException if the name is an alias of another sound
   */
  boolean add(long sound, SoundAddress alias) {
    Root of = names.root(sound);
    Optional<StoredSound> name = alias.name().flatMap(lookup::byKey);
    if (name.isPresent()) {
      return addName(of, name.get());
    } else if (alias.platformId().isPresent()) {
      return addId(of, alias.platformId().get());
    }
    change.setSameAs(createUnseen(alias.name().orElseThrow()), Optional.of(of.id()));
    return true;
  }

  private long createUnseen(String key) {
    long id = create(key, false);
    change.remarkUnseen(key);
    return id;
  }

  private long create(String key, boolean original) {
    long id = change.create(Sound.ofKey(key, original), decision.at());
    lookup.add(key, id);
    return id;
  }

  private boolean addName(Root of, StoredSound name) {
    if (name.soundId() == of.id()) {
      return false;
    } else if (name.isAlias()) {
      throw new RefusedEditException(
          "%s is an alias of %s. Split it off there first, or merge the two sounds"
              .formatted(name.key(), name.soundKey()));
    }
    new SoundUnion(database, change).unite(of, List.of(names.root(name.id())));
    return true;
  }

  private boolean addId(Root of, String platformId) {
    Optional<StoredSound> before = lookup.byId(platformId);
    if (before.filter(stored -> stored.soundId() == of.id()).isPresent()) {
      return false;
    }
    before.ifPresent(
        stored ->
            change.remark(
                "The platform id %s was one of %s before"
                    .formatted(platformId, stored.soundKey())));
    change.assign(platformId, of.id());
    return true;
  }
}

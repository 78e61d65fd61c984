package io.soundtracker.store;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.SoundNames.Root;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes aliases and platform ids off a sound and makes another of them, as part of an edit. */
final class SoundSplit {

  private static final int MOST_NAMED = 10;

  private final SoundChange change;
  private final SoundNames names;
  private final SoundLookup lookup;
  private final SoundAliasing aliasing;

  SoundSplit(Database database, SoundChange change, Decision decision) {
    this.change = change;
    this.names = new SoundNames(database);
    this.lookup = new SoundLookup(database);
    this.aliasing = new SoundAliasing(database, change, decision);
  }

  /**
   * Splits off aliases, with the platform ids that are filed under them, and single platform ids.
   *
   * @param as the name of the new sound; empty for that of the first alias
   * @return the new sound, which is no version of a song
   * @throws RefusedEditException if something is no part of the sound, or the new one has no name
   */
  Root split(Root from, List<SoundAddress> parts, Optional<String> as) {
    Set<Long> aliases = new LinkedHashSet<>();
    Set<String> platformIds = new LinkedHashSet<>();
    for (SoundAddress part : parts) {
      Optional<Long> alias = part.name().flatMap(name -> aliasOf(from, name));
      alias.ifPresentOrElse(aliases::add, () -> platformIds.add(platformIdOf(from, part)));
    }
    long other =
        as.map(name -> nameFor(from, name))
            .or(() -> aliases.stream().findFirst())
            .orElseThrow(
                () ->
                    new RefusedEditException(
                        "A platform id has no name: say what the new sound is called, with"
                            + " --as NAME"));
    aliases.remove(other);
    change.setSameAs(other, Optional.empty());
    aliases.forEach(alias -> change.setSameAs(alias, Optional.of(other)));
    platformIds.stream()
        .filter(id -> lookup.byId(id).orElseThrow().soundId() != other)
        .forEach(id -> change.assign(id, other));
    change.setExclusive(other, from.exclusive());
    return names.root(other);
  }

  private long nameFor(Root from, String name) {
    return aliasOf(from, name)
        .orElseGet(
            () ->
                aliasing.nameFor(
                    from, name, "Split off under another name, and then merge the two"));
  }

  /** The alias of just this name, if the sound has it. */
  private Optional<Long> aliasOf(Root sound, String name) {
    Optional<StoredSound> stored = lookup.byKey(name).filter(one -> one.soundId() == sound.id());
    if (stored.filter(one -> !one.isAlias()).isPresent()) {
      throw new RefusedEditException(
          "%s is the sound's own name, which stays. Split off the others, or give it another name first, with: tracker sounds rename"
              .formatted(name));
    }
    return stored.map(StoredSound::id);
  }

  private String platformIdOf(Root sound, SoundAddress part) {
    return part.platformId()
        .filter(id -> lookup.byId(id).filter(one -> one.soundId() == sound.id()).isPresent())
        .orElseThrow(
            () ->
                new RefusedEditException(
                    "'%s' is neither an alias nor a platform id of %s. It has %s"
                        .formatted(part, sound.key(), partsInWords(sound))));
  }

  private String partsInWords(Root sound) {
    List<String> parts = names.partsOf(sound.id(), MOST_NAMED + 1);
    if (parts.isEmpty()) {
      return "none";
    }
    return String.join("; ", parts.subList(0, Math.min(parts.size(), MOST_NAMED)))
        + (parts.size() > MOST_NAMED ? " and more: tracker sounds show lists all" : "");
  }
}

package io.soundtracker.store;

import io.soundtracker.store.SoundNames.Root;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes several sounds one: the others and all that stands for them become aliases of the first.
 * What is known of each, its song and its versions, is then known of the one.
 */
final class SoundUnion {

  private final SoundChange change;
  private final SoundNames names;

  SoundUnion(Database database, SoundChange change) {
    this.change = change;
    this.names = new SoundNames(database);
  }

  /**
   * Unites sounds, none of them twice.
   *
   * @throws RefusedEditException if they belong to several songs
   */
  void unite(Root into, List<Root> others) {
    List<Root> all = new ArrayList<>(List.of(into));
    all.addAll(others);
    List<Long> ids = all.stream().map(Root::id).toList();
    List<Long> versions =
        all.stream()
            .flatMap(sound -> names.versionsOf(sound.id()).stream())
            .filter(version -> !ids.contains(version))
            .toList();
    Optional<Root> version = versionAmong(all, ids, versions);
    boolean exclusive = isExclusive(all);
    for (Root other : others) {
      names.aliasesOf(other.id()).forEach(alias -> change.setSameAs(alias, Optional.of(into.id())));
      change.setSong(other.id(), Optional.empty(), Optional.empty());
      change.setExclusive(other.id(), false);
      change.setSameAs(other.id(), Optional.of(into.id()));
    }
    change.setSong(into.id(), version.flatMap(Root::song), version.flatMap(Root::version));
    versions.forEach(one -> change.setSong(one, Optional.of(into.id()), names.root(one).version()));
    change.setExclusive(into.id(), exclusive);
  }

  /** The first of these sounds that is a version of a song which is none of them. */
  private Optional<Root> versionAmong(List<Root> all, List<Long> ids, List<Long> versions) {
    List<Root> found =
        all.stream()
            .filter(sound -> sound.song().filter(song -> !ids.contains(song)).isPresent())
            .toList();
    Set<Long> songs = new LinkedHashSet<>();
    found.forEach(sound -> songs.add(sound.song().orElseThrow()));
    if (songs.size() > 1) {
      throw new RefusedEditException(
          "%s are versions of different songs. Take all but one out first, with: tracker sounds ungroup"
              .formatted(SoundNames.inWords(found)));
    }
    if (!songs.isEmpty() && !versions.isEmpty()) {
      throw new RefusedEditException(
          ("%s is a version of %s, but there are versions of the sound that it is to be, too, such as"
                  + " %s. Take it out of its song first, or those out of theirs, with: tracker sounds"
                  + " ungroup")
              .formatted(
                  found.get(0).key(),
                  names.root(songs.iterator().next()).key(),
                  names.root(versions.get(0)).key()));
    }
    return found.stream().findFirst();
  }

  /** The whole is exclusive if all of it that is used is. */
  private static boolean isExclusive(List<Root> all) {
    List<Root> used = all.stream().filter(Root::used).toList();
    return used.isEmpty()
        ? all.stream().anyMatch(Root::exclusive)
        : used.stream().allMatch(Root::exclusive);
  }
}

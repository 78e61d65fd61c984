package io.soundtracker.store;

import io.soundtracker.model.Version;
import io.soundtracker.store.SoundNames.Root;
import java.util.List;
import java.util.Optional;

/** Puts versions under their song and takes them out again, as part of an edit. */
final class SongVersions {

  private final SoundChange change;
  private final SoundNames names;

  SongVersions(Database database, SoundChange change) {
    this.change = change;
    this.names = new SoundNames(database);
  }

  /**
   * Refuses what cannot have versions.
   *
   * @throws RefusedEditException if it is itself a version of another song
   */
  void requireSong(Root song) {
    song.song()
        .ifPresent(
            other -> {
              throw new RefusedEditException(
                  "%s is itself a version of %s. Group under that one, or take it out first with: tracker sounds ungroup"
                      .formatted(song.key(), names.root(other).key()));
            });
  }

  /**
   * Makes a sound a version of a song; versions of its own go with it.
   *
   * @param kind how it differs from the song; empty for what its title tells
   * @return how it differs
   * @throws RefusedEditException if it is the song itself
   */
  Version add(Root song, Root version, Optional<Version> kind) {
    if (version.id() == song.id()) {
      throw new RefusedEditException(
          version.key() + " is the song itself, and cannot be a version of it");
    }
    version
        .song()
        .filter(before -> before != song.id())
        .ifPresent(
            before ->
                change.remark(
                    "%s was a version of %s before"
                        .formatted(version.key(), names.root(before).key())));
    for (long own : names.versionsOf(version.id())) {
      Root moved = names.root(own);
      change.setSong(own, Optional.of(song.id()), moved.version());
      change.remark("%s, a version of %s, goes with it".formatted(moved.key(), version.key()));
    }
    Version how =
        kind.or(() -> Version.ofTitle(version.title())).or(version::version).orElse(Version.OTHER);
    change.setSong(version.id(), Optional.of(song.id()), Optional.of(how));
    return how;
  }

  /**
   * Takes a sound out of its song.
   *
   * @return whether it was in one
   * @throws RefusedEditException if it is a song with versions
   */
  boolean remove(Root version) {
    List<Long> own = names.versionsOf(version.id());
    if (!own.isEmpty()) {
      throw new RefusedEditException(
          "%s is the song. Name its versions, such as %s"
              .formatted(version.key(), names.root(own.get(0)).key()));
    }
    if (version.song().isEmpty()) {
      return false;
    }
    change.setSong(version.id(), Optional.empty(), Optional.empty());
    return true;
  }
}

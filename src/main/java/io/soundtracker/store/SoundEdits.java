package io.soundtracker.store;

import static io.soundtracker.store.SoundEdit.Kind.ALIAS;
import static io.soundtracker.store.SoundEdit.Kind.GROUP;
import static io.soundtracker.store.SoundEdit.Kind.MERGE;
import static io.soundtracker.store.SoundEdit.Kind.RENAME;
import static io.soundtracker.store.SoundEdit.Kind.SPLIT;
import static io.soundtracker.store.SoundEdit.Kind.UNGROUP;
import static java.util.Objects.requireNonNull;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import io.soundtracker.store.SoundNames.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What operators say of sounds: which are the same, what they are called, which are versions of one
 * song. Each edit is one transaction, noted in the log with what it takes {@link SoundUndo} to undo
 * it; posts and totals follow. Names are given by their ids.
 */
public final class SoundEdits {

  private final Database database;
  private final SoundNames names;

  public SoundEdits(Database database) {
    this.database = database;
    this.names = new SoundNames(database);
  }

  /**
   * Makes sounds one, under the name of the first; empty if they are one already.
   *
   * @throws RefusedEditException if they belong to several songs
   */
  public Optional<SoundEdit> merge(long into, List<Long> others, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          Root first = names.root(into);
          List<Root> merged =
              others.stream()
                  .map(names::root)
                  .filter(other -> other.id() != first.id())
                  .distinct()
                  .toList();
          new SoundUnion(database, change).unite(first, merged);
          return change.save(
              MERGE,
              "Merged %s into %s".formatted(SoundNames.inWords(merged), first.key()),
              decision);
        });
  }

  /**
   * Splits aliases, with the platform ids that are filed under them, and single platform ids off a
   * sound. The new sound is no version of a song.
   *
   * @param as the name of the new sound; empty for that of the first alias
   * @throws RefusedEditException if something is no part of the sound, or the new one has no name
   */
  public SoundEdit split(
      long sound, List<SoundAddress> parts, Optional<String> as, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          Root from = names.root(sound);
          Root other = new SoundSplit(database, change, decision).split(from, parts, as);
          return change
              .save(
                  SPLIT,
                  "Split %s off %s as %s".formatted(inWords(parts), from.key(), other.key()),
                  decision)
              .orElseThrow();
        });
  }

  /**
   * Gives a sound another name, which is new or an alias of it; the old one becomes an alias.
   *
   * @throws RefusedEditException if the name belongs to another sound
   */
  public Optional<SoundEdit> rename(long sound, String name, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          Root old = names.root(sound);
          SoundAliasing aliasing = new SoundAliasing(database, change, decision);
          long renamed = aliasing.nameFor(old, name, "Merge them instead");
          if (renamed != old.id()) {
            change.setSameAs(renamed, Optional.empty());
            new SoundUnion(database, change).unite(names.root(renamed), List.of(old));
          }
          return change.save(RENAME, "Renamed %s to %s".formatted(old.key(), name), decision);
        });
  }

  /**
   * Says that names and platform ids, seen or not, mean a sound; a name that was a sound of its own
   * is merged into it.
   *
   * @throws RefusedEditException if a name is an alias of another sound
   */
  public Optional<SoundEdit> addAliases(
      SoundAddress sound, List<SoundAddress> aliases, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          SoundAliasing aliasing = new SoundAliasing(database, change, decision);
          long of = aliasing.nameOf(sound);
          aliases.forEach(alias -> aliasing.add(of, alias));
          return change.save(
              ALIAS, "Added %s to %s".formatted(inWords(aliases), names.root(of).key()), decision);
        });
  }

  /** What one line of a list of aliases says. */
  public record AliasLine(int line, SoundAddress sound, List<SoundAddress> aliases) {
    public AliasLine {
      requireNonNull(sound);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Takes a list of aliases as one edit; empty if all of it was known.
   *
   * @param list what the log calls it
   * @throws RefusedLinesException if there are lines that cannot be taken; none is then
   */
  public Optional<SoundEdit> importAliases(String list, List<AliasLine> lines, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          SoundAliasing aliasing = new SoundAliasing(database, change, decision);
          Map<Integer, String> refused = new TreeMap<>();
          int added = 0;
          for (AliasLine line : lines) {
            try {
              long of = aliasing.nameOf(line.sound());
              for (SoundAddress alias : line.aliases()) {
                added += aliasing.add(of, alias) ? 1 : 0;
              }
            } catch (RefusedEditException e) {
              refused.put(line.line(), e.getMessage());
            }
          }
          if (!refused.isEmpty()) {
            throw new RefusedLinesException(refused);
          }
          String aliases = added == 1 ? "1 alias" : added + " aliases";
          return change.save(ALIAS, "Imported %s from %s".formatted(aliases, list), decision);
        });
  }

  /**
   * Makes sounds, seen or not, versions of a song; versions of theirs go with them.
   *
   * @param kind how they differ from it; empty for what their titles tell
   * @throws RefusedEditException if the song is itself a version of another
   */
  public Optional<SoundEdit> group(
      SoundAddress song, List<SoundAddress> versions, Optional<Version> kind, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          SoundAliasing aliasing = new SoundAliasing(database, change, decision);
          Root of = names.root(aliasing.nameOf(song));
          SongVersions ofSongs = new SongVersions(database, change);
          ofSongs.requireSong(of);
          Map<String, Version> grouped = new LinkedHashMap<>();
          versions.forEach(
              one -> {
                Root version = names.root(aliasing.nameOf(one));
                grouped.put(version.key(), ofSongs.add(of, version, kind));
              });
          return change.save(
              GROUP,
              "Grouped %s under %s"
                  .formatted(
                      String.join(
                          " and ",
                          grouped.entrySet().stream()
                              .map(one -> one.getKey() + " (" + one.getValue().inWords() + ")")
                              .toList()),
                      of.key()),
              decision);
        });
  }

  /**
   * Takes versions out of their songs.
   *
   * @throws RefusedEditException if one is a song with versions
   */
  public Optional<SoundEdit> ungroup(List<Long> versions, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          SongVersions ofSongs = new SongVersions(database, change);
          List<Root> taken = new ArrayList<>();
          for (long id : versions) {
            Root version = names.root(id);
            if (ofSongs.remove(version)) {
              taken.add(version);
            }
          }
          return change.save(
              UNGROUP, "Took %s out of its song".formatted(SoundNames.inWords(taken)), decision);
        });
  }

  private static String inWords(List<SoundAddress> addresses) {
    return String.join(" and ", addresses.stream().map(SoundAddress::toString).toList());
  }
}

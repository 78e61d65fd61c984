package io.soundtracker.store;

import static io.soundtracker.store.SoundEdit.Kind.ALIAS;
import static io.soundtracker.store.SoundEdit.Kind.GROUP;
import static io.soundtracker.store.SoundEdit.Kind.MERGE;
import static io.soundtracker.store.SoundEdit.Kind.RENAME;
import static io.soundtracker.store.SoundEdit.Kind.UNGROUP;
import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Sound;
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
 * song. Each edit is one transaction, noted in the log with what it takes to undo it; posts and
 * totals follow. Names are given by their ids.
 */
public final class SoundEdits {

  private final Database database;
  private final SoundNames names;
  private final SoundLookup lookup;

  public SoundEdits(Database database) {
    this.database = database;
    this.names = new SoundNames(database);
    this.lookup = new SoundLookup(database);
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
              MERGE, "Merged %s into %s".formatted(listed(merged), first.key()), decision);
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
          long renamed = nameFor(old, name, change, decision);
          if (renamed != old.id()) {
            change.setSameAs(renamed, Optional.empty());
            new SoundUnion(database, change).unite(names.root(renamed), List.of(old));
          }
          return change.save(RENAME, "Renamed %s to %s".formatted(old.key(), name), decision);
        });
  }

  private long nameFor(Root sound, String name, SoundChange change, Decision decision) {
    Optional<StoredSound> taken = lookup.byKey(name);
    if (taken.filter(other -> other.soundId() != sound.id()).isPresent()) {
      throw new RefusedEditException(
          "There is a sound %s already%s. Merge them instead, with: tracker sounds merge"
              .formatted(
                  name,
                  taken.filter(StoredSound::isAlias).isPresent()
                      ? ", an alias of " + taken.get().soundKey()
                      : ""));
    }
    return taken
        .map(StoredSound::id)
        .orElseGet(() -> change.create(Sound.ofKey(name, sound.original()), decision.at()));
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
              ALIAS,
              "Added %s to %s"
                  .formatted(
                      String.join(" and ", aliases.stream().map(SoundAddress::toString).toList()),
                      names.root(of).key()),
              decision);
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
          of.song()
              .ifPresent(
                  other -> {
                    throw new RefusedEditException(
                        "%s is itself a version of %s. Group under that one, or take it out first with: tracker sounds ungroup"
                            .formatted(of.key(), names.root(other).key()));
                  });
          Map<String, Version> grouped = new LinkedHashMap<>();
          versions.forEach(
              one -> {
                Root version = names.root(aliasing.nameOf(one));
                grouped.put(version.key(), group(of, version, kind, change));
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

  private Version group(Root song, Root version, Optional<Version> kind, SoundChange change) {
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
   * Takes versions out of their songs.
   *
   * @throws RefusedEditException if one is a song with versions
   */
  public Optional<SoundEdit> ungroup(List<Long> versions, Decision decision) {
    return database.transaction(
        () -> {
          SoundChange change = new SoundChange(database);
          List<Root> taken = new ArrayList<>();
          for (long id : versions) {
            Root version = names.root(id);
            List<Long> own = names.versionsOf(version.id());
            if (!own.isEmpty()) {
              throw new RefusedEditException(
                  "%s is the song. Name its versions, such as %s"
                      .formatted(version.key(), names.root(own.get(0)).key()));
            }
            if (version.song().isPresent()) {
              taken.add(version);
              change.setSong(version.id(), Optional.empty(), Optional.empty());
            }
          }
          return change.save(UNGROUP, "Took %s out of its song".formatted(listed(taken)), decision);
        });
  }

  private static String listed(List<Root> sounds) {
    return String.join(" and ", sounds.stream().map(Root::key).toList());
  }
}

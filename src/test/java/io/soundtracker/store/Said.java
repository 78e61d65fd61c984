package io.soundtracker.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What operators said; edits replace it by a copy, so that an undo is the one before. */
record Said(
    Map<String, String> aliasOf,
    Map<String, String> versionOf,
    Map<String, String> kind,
    Map<String, String> assigned,
    Set<String> exclusive,
    Set<String> created) {

  static Said nothing() {
    return new Said(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  Said copy() {
    return new Said(
        new TreeMap<>(aliasOf),
        new TreeMap<>(versionOf),
        new TreeMap<>(kind),
        new TreeMap<>(assigned),
        new TreeSet<>(exclusive),
        new TreeSet<>(created));
  }

  /** Whether no alias leads to an alias, and no version to an alias or another version. */
  boolean isFlat() {
    Set<String> noSounds = aliasOf.keySet();
    return aliasOf.values().stream().noneMatch(noSounds::contains)
        && versionOf().keySet().stream().noneMatch(noSounds::contains)
        && versionOf().values().stream().noneMatch(noSounds::contains)
        && versionOf().values().stream().noneMatch(versionOf()::containsKey);
  }
}

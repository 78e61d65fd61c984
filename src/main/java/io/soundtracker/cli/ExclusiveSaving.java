package io.soundtracker.cli;

import io.soundtracker.analysis.By;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Handle;
import io.soundtracker.report.ExclusiveWords;
import io.soundtracker.report.Human;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveRunRepository;
import io.soundtracker.store.ExclusiveSongRepository;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the exclusive songs: the mark in the database, and the list that reports leave out. */
final class ExclusiveSaving {

  private static final String BY = "find-exclusive";
  private static final int NAMED = 5;

  private final Program program;
  private final Database database;

  ExclusiveSaving(Program program, Database database) {
    this.program = program;
    this.database = database;
  }

  /** The songs to keep: those that can be claimed, and on demand those only as far as was read. */
  static List<ExclusiveSong> chosen(ExclusiveSongs.Answer found, boolean asFarAsRead) {
    return asFarAsRead
        ? Stream.concat(found.exclusive().stream(), found.exclusiveAsFarAsRead().stream()).toList()
        : found.exclusive();
  }

  /** Saves the chosen ones, and says what else there was and why that was not saved. */
  void save(PostFilter filter, ExclusiveSongs.Answer found, boolean asFarAsRead) {
    List<ExclusiveSong> songs = chosen(found, asFarAsRead);
    long added = database.transaction(() -> store(songs, filter, found));
    program.tell(
        "Marked %s as exclusive; %s new on the list that reports leave out (tracker songs excluded)."
            .formatted(Human.count(songs.size(), "song"), Human.count(added)));
    tellBroken(filter);
    List<ExclusiveSong> unknown = found.exclusiveAsFarAsRead();
    if (unknown.isEmpty()) {
      return;
    }
    if (asFarAsRead) {
      program.tell(
          "%s of them only as far as known: %s."
              .formatted(Human.count(unknown.size()), ExclusiveWords.read(found.coverage())));
    } else {
      program.tell(
          ("Not saved: %s, exclusive only as far as known, since %s not fully read. Read them"
                  + " (tracker accounts show tells what was in the way), or save these songs too"
                  + " with --as-far-as-read.")
              .formatted(Human.count(unknown.size(), "song"), accounts(unknown.get(0).missing())));
    }
  }

  /** What reports leave out is for people to decide, but nobody looks at the list every day. */
  private void tellBroken(PostFilter filter) {
    ExclusiveSongRepository list = new ExclusiveSongRepository(database);
    List<ExclusiveSongRepository.Entry> saved =
        list.all().stream()
            .filter(entry -> entry.addedBy().filter(BY::equals).isPresent())
            .toList();
    if (saved.isEmpty()) {
      return;
    }
    Set<String> usedByOthers =
        new ExclusiveSongs(database, program.coverages(database))
                .of(filter, true, EnumSet.complementOf(EnumSet.of(Exclusivity.EXCLUSIVE)))
                .songs()
                .stream()
                .filter(song -> !song.outsiders().isEmpty())
                .flatMap(song -> list.soundsOf(song.key(), filter.by() == By.SONG).stream())
                .collect(Collectors.toSet());
    List<String> broken =
        saved.stream()
            .filter(entry -> usedByOthers.contains(entry.sound()))
            .map(ExclusiveSongRepository.Entry::key)
            .map(Plain::text)
            .toList();
    if (!broken.isEmpty()) {
      program.tell(
          ("Others use %s by now, which earlier saves put on the list: %s. To report them"
                  + " again: tracker songs include.")
              .formatted(Human.count(broken.size(), "song"), Human.some(broken, NAMED)));
    }
  }

  private long store(List<ExclusiveSong> songs, PostFilter filter, ExclusiveSongs.Answer found) {
    Instant now = program.clock().instant();
    Coverage coverage = found.coverage();
    ExclusiveSongRepository list = new ExclusiveSongRepository(database);
    new ExclusiveRunRepository(database)
        .add(
            new ExclusiveRunRepository.Run(
                now,
                filter.window(),
                coverage.accounts(),
                coverage.accountsRead(),
                found.exclusive().size(),
                found.exclusiveAsFarAsRead().size()));
    Set<String> marked = new LinkedHashSet<>();
    long added = 0;
    for (ExclusiveSong song : songs) {
      String reason = ExclusiveWords.reason(song, filter.window(), coverage);
      for (String key : list.soundsOf(song.key(), filter.by() == By.SONG)) {
        marked.add(key);
        added += list.add(list.soundOf(key), BY, Optional.of(reason), now) ? 1 : 0;
      }
    }
    list.markExclusive(marked);
    return added;
  }

  private static String accounts(List<Handle> missing) {
    return Human.some(missing.stream().map(Handle::toString).toList(), NAMED)
        + (missing.size() == 1 ? " was" : " were");
  }
}

package io.soundtracker.report;

import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.SoundCourse;
import io.soundtracker.analysis.SoundCurves;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How invented sounds went from day to day, with gaps. */
record InventedCurves(Window window, Instant generatedAt, List<SoundTotal> sounds) {

  /** Of every sound but the last; the third day is not known. */
  SoundCurves.Answer curves() {
    LocalDate first = window.since().orElseThrow();
    if (window.until().isPresent()) {
      return lively(first, (int) ChronoUnit.DAYS.between(first, window.until().get()) + 1);
    }
    ReadDays days =
        new ReadDays(
            first,
            List.of(true, true, false, true, true),
            Collections.nCopies(5, Set.of()),
            window.zone(),
            List.of(1L, 2L),
            Instant.EPOCH,
            generatedAt);
    Map<String, SoundCourse> courses = new HashMap<>();
    for (SoundTotal sound : sounds.subList(0, Math.max(0, sounds.size() - 1))) {
      long posts = sound.figures().posts();
      List<OptionalLong> posted =
          Stream.of(
                  OptionalLong.of(posts),
                  OptionalLong.of(0),
                  OptionalLong.empty(),
                  OptionalLong.of(1),
                  OptionalLong.of(2))
              .toList();
      List<OptionalLong> gained =
          Stream.of(
                  OptionalLong.empty(),
                  OptionalLong.of(40),
                  OptionalLong.empty(),
                  OptionalLong.of(10 * posts),
                  OptionalLong.of(0))
              .toList();
      courses.put(sound.key(), new SoundCourse(1, sound.key(), posted, gained));
    }
    return new SoundCurves.Answer(Optional.of(days), courses);
  }

  /** Of the most used sounds, up and down; a week is not known. */
  private SoundCurves.Answer lively(LocalDate first, int days) {
    List<Boolean> read = IntStream.range(0, days).mapToObj(day -> day < 30 || day > 36).toList();
    Random random = new Random(days);
    Map<String, SoundCourse> courses = new HashMap<>();
    for (SoundTotal sound : sounds.subList(0, Math.min(600, sounds.size() - 1))) {
      List<OptionalLong> posted = new ArrayList<>();
      List<OptionalLong> gained = new ArrayList<>();
      for (boolean known : read) {
        posted.add(known ? OptionalLong.of(random.nextInt(4)) : OptionalLong.empty());
        gained.add(known ? OptionalLong.of(random.nextInt(9_000)) : OptionalLong.empty());
      }
      courses.put(sound.key(), new SoundCourse(1, sound.key(), posted, gained));
    }
    ReadDays many =
        new ReadDays(
            first,
            read,
            Collections.nCopies(read.size(), Set.of()),
            window.zone(),
            List.of(1L, 2L),
            Instant.EPOCH,
            generatedAt);
    return new SoundCurves.Answer(Optional.of(many), courses);
  }
}

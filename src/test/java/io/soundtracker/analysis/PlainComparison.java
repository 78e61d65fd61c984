package io.soundtracker.analysis;

import io.soundtracker.analysis.SoundComparison.Change;
import io.soundtracker.analysis.SoundComparison.Standing;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Sounds beside the window before, worked out by plain loops. */
record PlainComparison(GeneratedNetwork network, PostFilter filter, SoundMeasure measure) {

  /** The window before as two moments, counted day by day; empty if there is none. */
  static Optional<List<Instant>> spanBefore(Window window, Instant known) {
    if (window.start().isEmpty() || !window.start().get().isBefore(known)) {
      return Optional.empty();
    }
    ZonedDateTime start = window.start().get().atZone(window.zone());
    ZonedDateTime end =
        window.end().filter(moment -> !moment.isAfter(known)).orElse(known).atZone(window.zone());
    int days = 0;
    for (LocalDate day = start.toLocalDate();
        day.atStartOfDay(window.zone()).isBefore(end);
        day = day.plusDays(1)) {
      days++;
    }
    return Optional.of(List.of(start.minusDays(days).toInstant(), end.minusDays(days).toInstant()));
  }

  /** The accounts that were asked about, count at all, and are in neither list of gaps. */
  List<Handle> compared(Coverage coverage, Coverage before) {
    List<Handle> compared = new ArrayList<>();
    List<Handle> counting = new CoverageReference(network, Duration.ZERO).accounts();
    for (GeneratedNetwork.Account account : network.accounts()) {
      Handle handle = account.handle();
      boolean target =
          filter.targets().map(named -> named.contains(handle)).orElse(account.target());
      if (counting.contains(handle)
          && (target || !filter.targetsOnly())
          && (filter.accounts().isEmpty() || filter.accounts().contains(handle))
          && coverage.gaps().stream().noneMatch(gap -> gap.account().equals(handle))
          && before.gaps().stream().noneMatch(gap -> gap.account().equals(handle))) {
        compared.add(handle);
      }
    }
    return compared;
  }

  Map<String, Change> changes(List<Handle> compared, Window before) {
    Map<String, Change> changes = new HashMap<>();
    if (!compared.isEmpty()) {
      Map<String, Standing> then = standings(filter.ofAccounts(compared).in(before));
      standings(filter.ofAccounts(compared))
          .forEach(
              (key, now) -> changes.put(key, new Change(now, Optional.ofNullable(then.get(key)))));
    }
    return changes;
  }

  private Map<String, Standing> standings(PostFilter asked) {
    List<SoundPerformance> sounds = new PlainPerformance(network, asked).sounds().sounds();
    Map<String, Standing> standings = new HashMap<>();
    for (SoundPerformance sound : sounds) {
      OptionalDouble own = measure.of(sound);
      long better =
          sounds.stream()
              .map(measure::of)
              .filter(other -> other.isPresent() && own.isPresent())
              .filter(other -> other.getAsDouble() > own.getAsDouble() + 1e-9)
              .count();
      standings.put(
          sound.key(),
          new Standing(
              sound.total().figures().posts(),
              sound.total().adopters(),
              sound.total().adopters() == sound.total().targetAdopters()
                  && !sound.total().original(),
              sound.total().figures().views(),
              own.isPresent() ? OptionalInt.of((int) better + 1) : OptionalInt.empty()));
    }
    return standings;
  }
}

package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How each sound that was used in a window performed in it, beside the whole network. */
public final class SoundPerformances {

  private final Database database;

  public SoundPerformances(Database database) {
    this.database = database;
  }

  /**
   * Each sound, and all posts that were asked about.
   *
   * @param sounds by posts, then views, most first
   * @param network what all posts of the window reached
   * @param gained what all posts of any age gained in it, those of sounds that nobody used in it
   *     included
   */
  public record Answer(
      List<SoundPerformance> sounds, NetworkTotals.NetworkTotal network, ViewsGained gained) {
    public Answer {
      sounds = List.copyOf(sounds);
      requireNonNull(network);
      requireNonNull(gained);
    }

    /** What the network gained beyond these sounds: by posts without a sound, and by others. */
    public OptionalLong gainedElsewhere() {
      long listed = sounds.stream().mapToLong(sound -> sound.gained().views().orElse(0)).sum();
      return gained.views().isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(gained.views().getAsLong() - listed);
    }
  }

  public Answer of(PostFilter filter) {
    try (Asked asked = ask(filter)) {
      return asked.answer();
    }
  }

  /** Begins to find what posts gained, which takes longest, while more may be asked. */
  public Asked ask(PostFilter filter) {
    return new Asked(filter, new Gains(database).ask(filter));
  }

  /** A question that was asked and waits to be answered. */
  public final class Asked implements AutoCloseable {
    private final PostFilter filter;
    private final Gains.Asked gains;

    private Asked(PostFilter filter, Gains.Asked gains) {
      this.filter = filter;
      this.gains = gains;
    }

    public Answer answer() {
      NetworkTotals.NetworkTotal network = new NetworkTotals(database).of(filter);
      return SoundPerformances.answer(new SoundTotals(database).of(filter), network, gains);
    }

    @Override
    public void close() {
      gains.close();
    }
  }

  /** Of totals and gains of the same posts. */
  static Answer answer(
      List<SoundTotal> totals, NetworkTotals.NetworkTotal network, Gains.Asked asked) {
    Map<Optional<String>, ViewsGained> gains = asked.bySound();
    ViewsGained gained =
        gains.values().stream().reduce(ViewsGained.NOT_OBSERVED, ViewsGained::plus);
    return new Answer(
        totals.stream().map(total -> performance(total, network, gains, gained)).toList(),
        network,
        gained);
  }

  private static SoundPerformance performance(
      SoundTotal sound,
      NetworkTotals.NetworkTotal network,
      Map<Optional<String>, ViewsGained> gains,
      ViewsGained gained) {
    ViewsGained own = gains.getOrDefault(Optional.of(sound.key()), ViewsGained.NOT_OBSERVED);
    return new SoundPerformance(
        sound,
        own,
        share(OptionalLong.of(sound.figures().posts()), OptionalLong.of(network.figures().posts())),
        share(own.views(), gained.views()));
  }

  private static OptionalDouble share(OptionalLong part, OptionalLong whole) {
    return part.isPresent() && whole.orElse(0) > 0
        ? OptionalDouble.of(part.getAsLong() * 100.0 / whole.getAsLong())
        : OptionalDouble.empty();
  }
}

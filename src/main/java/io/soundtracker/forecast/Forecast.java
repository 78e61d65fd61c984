package io.soundtracker.forecast;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.store.StoredForecast;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What can be said of the future of a sound or post.
 *
 * @param name of the sound, or id of the post
 * @param knownUntil what came later is not known
 * @param target the end of the days that it is about, or when the post has the age
 */
public record Forecast(
    ForecastSubject subject,
    String name,
    ForecastMeasure measure,
    Instant knownUntil,
    Instant target,
    Outlook outlook) {

  public Forecast {
    requireNonNull(subject);
    requireNonNull(name);
    requireNonNull(measure);
    requireNonNull(knownUntil);
    requireNonNull(target);
    outlook =
        outlook instanceof Outlook.Figure figure ? figure.withWholeEnds() : requireNonNull(outlook);
  }

  /** Empty if there is no figure. */
  public Optional<Outlook.Figure> figure() {
    return outlook instanceof Outlook.Figure figure ? Optional.of(figure) : Optional.empty();
  }

  /** Whether it is about a sound or song, and not about a post. */
  public boolean isOfSound() {
    return subject instanceof ForecastSubject.OfSound;
  }

  /** As it is kept until its day comes; empty if there is nothing to be scored. */
  public Optional<StoredForecast> toStore() {
    return figure()
        .map(
            figure ->
                new StoredForecast(
                    Optional.of(subject),
                    measure,
                    isOfSound() ? WeekForecasts.METHOD : GrowthForecasts.METHOD,
                    isOfSound() ? WeekForecasts.VERSION : GrowthForecasts.VERSION,
                    knownUntil,
                    target,
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.lastValue(),
                    figure.asUsual(),
                    OptionalDouble.empty()));
  }
}

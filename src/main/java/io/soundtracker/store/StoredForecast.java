package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.model.ForecastSubject.OfPost;
import io.soundtracker.model.ForecastSubject.OfSound;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A forecast as it was made, and what came of it.
 *
 * @param subject empty if it is deleted by now
 * @param method by which it was made; {@code version} is that of the method
 * @param knownUntil the end of the last day of a sound, or the last snapshot of a post, that it
 *     rests on
 * @param target when it can be told what came
 * @param low with {@code high}, where eight of ten such forecasts come true
 * @param actual what came; empty until it is known
 */
public record StoredForecast(
    Optional<ForecastSubject> subject,
    ForecastMeasure measure,
    String method,
    int version,
    Instant knownUntil,
    Instant target,
    double value,
    double low,
    double high,
    double lastValue,
    double asUsual,
    OptionalDouble actual) {

  public StoredForecast {
    requireNonNull(subject);
    requireNonNull(measure);
    requireNonNull(method);
    requireNonNull(knownUntil);
    requireNonNull(target);
    requireNonNull(actual);
  }

  /** Empty for a forecast about a post, or about what is deleted. */
  public Optional<OfSound> sound() {
    return subject.filter(OfSound.class::isInstance).map(OfSound.class::cast);
  }

  /** Empty for a forecast about a sound, or about what is deleted. */
  public Optional<OfPost> post() {
    return subject.filter(OfPost.class::isInstance).map(OfPost.class::cast);
  }
}

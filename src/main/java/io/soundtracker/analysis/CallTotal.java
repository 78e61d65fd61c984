package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The calls of yt-dlp that began in a span of time.
 *
 * @param from the span's beginning
 * @param accounts how many were asked for
 * @param requests what the platform was asked, as far as that was seen
 * @param failed calls that brought nothing
 * @param unfinished calls that run, or were killed with their session
 * @param took all calls together, without the unfinished ones
 */
public record CallTotal(
    Instant from,
    int calls,
    int accounts,
    long requests,
    int failed,
    int unfinished,
    Duration took) {

  public CallTotal {
    requireNonNull(from);
    requireNonNull(took);
  }

  /** How far a zone's clocks were ahead of UTC when the span began. */
  public ZoneOffset offset(ZoneId zone) {
    return zone.getRules().getOffset(from);
  }
}

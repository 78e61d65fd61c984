package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.scrape.ScrapePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What the settings say about how a session goes about its accounts. */
final class ScrapePolicies {

  private ScrapePolicies() {}

  /**
   * The policy of a session.
   *
   * @param recorded whether recorded listings are read, for which nobody has to be waited
   */
  static ScrapePolicy of(Settings settings, Optional<Instant> since, boolean recorded) {
    Settings.Scrape scrape = settings.scrape();
    return new ScrapePolicy(
        Duration.ofDays(scrape.refreshDays()),
        Duration.ofDays(scrape.fullEveryDays()),
        since,
        scrape.limit().map(OptionalInt::of).orElse(OptionalInt.empty()),
        scrape.jobs(),
        recorded ? Duration.ZERO : scrape.pause().shortest(),
        recorded ? Duration.ZERO : scrape.pause().longest());
  }
}

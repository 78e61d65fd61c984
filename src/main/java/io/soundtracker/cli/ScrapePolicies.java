package io.soundtracker.cli;

import io.soundtracker.config.Settings;
import io.soundtracker.scrape.RequestLimits;
import io.soundtracker.scrape.ScrapePolicy;
import io.soundtracker.scrape.TroublePolicy;
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
   * @param full whether every account is listed from its first post on
   * @param recorded whether recorded listings are read, for which nobody has to be waited
   */
  static ScrapePolicy of(
      Settings settings, boolean full, Optional<Instant> since, boolean recorded) {
    Settings.Scrape scrape = settings.scrape();
    return new ScrapePolicy(
        Duration.ofDays(scrape.refreshDays()),
        Duration.ofDays(scrape.fullEveryDays()),
        full,
        since,
        limit(scrape.limit()),
        false,
        scrape.checkBacks(),
        scrape.jobs(),
        recorded ? Duration.ZERO : scrape.pause().shortest(),
        recorded ? Duration.ZERO : scrape.pause().longest(),
        recorded ? Optional.empty() : Optional.of(limits(scrape.requests())),
        recorded ? TroublePolicy.OF_RECORDINGS : trouble(scrape.trouble()));
  }

  /** What the settings allow. */
  static RequestLimits limits(Settings.Requests requests) {
    return new RequestLimits(limit(requests.perHour()), limit(requests.perDay()));
  }

  private static OptionalInt limit(Optional<Integer> setting) {
    return setting.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static TroublePolicy trouble(Settings.Trouble trouble) {
    return new TroublePolicy(
        trouble.retries(),
        trouble.retryPause(),
        true,
        trouble.canary(),
        trouble.coolDown(),
        Duration.ofDays(trouble.goneAfterDays()),
        Duration.ofDays(trouble.recheckDays()));
  }
}

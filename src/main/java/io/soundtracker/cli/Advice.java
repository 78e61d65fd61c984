package io.soundtracker.cli;

import io.soundtracker.model.Reason;
import java.util.Optional;

/** What an operator can do about listings that failed. */
final class Advice {

  private Advice() {}

  /** What to do; empty where there is nothing to be done but to wait. */
  static Optional<String> on(Reason reason) {
    return switch (reason) {
      case RATE_LIMITED, BLOCKED ->
          Optional.of(
              "read less at a time (scrape.jobs, scrape.pause_seconds), or from another address"
                  + " (ytdlp.proxy)");
      case OVER_BUDGET, BUDGET_SPENT ->
          Optional.of(
              "if this happens every day, list less (scrape.full_every_days, scrape.refresh_days),"
                  + " or allow more requests (scrape.requests_per_day); tracker requests shows what"
                  + " was used");
      case LOGIN_REQUIRED ->
          Optional.of("give yt-dlp the cookies of somebody who is logged in (ytdlp.cookies)");
      case UNREADABLE, YTDLP_OUTDATED ->
          Optional.of("update yt-dlp, which TikTok may have left behind: tracker yt-dlp update");
      case YTDLP_UNUSABLE -> Optional.of("install yt-dlp anew: tracker yt-dlp install --force");
      case SETTINGS -> Optional.of("look at what is set for yt-dlp: tracker config show");
      case NETWORK_DOWN -> Optional.of("check this machine's network, and ytdlp.proxy");
      case STALLED, TIME_LIMIT ->
          Optional.of("if it happens often, allow more time (scrape.timeout, scrape.idle_timeout)");
      case DISK_FULL ->
          Optional.of("make room on the disk of the database, which listings need as well");
      case INTERRUPTED -> Optional.of("tracker scrape --resume goes on where it ended");
      case PRIVATE,
          NO_POSTS,
          NOT_FOUND,
          ABSENT,
          GONE,
          RENAMED,
          HIDDEN,
          EMPTY_ANSWER,
          EARLY_END,
          POSTS_MISSING,
          SITE_ERROR,
          SAME_PAGE,
          BAD_LINES,
          NOT_RECORDED,
          UNKNOWN ->
          Optional.empty();
    };
  }
}

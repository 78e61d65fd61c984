package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** Why a listing is not complete, and with it what is to be done about that. */
public enum Reason {
  PRIVATE("the account is private", Then.ASK_RARELY),
  NO_POSTS("the account has no posts", Then.GO_ON),
  NOT_FOUND("the account is gone, blocks embedding, or was hidden from us", Then.CONFIRM),
  ABSENT("the account cannot be found, while others can", Then.GO_ON),
  GONE("the account is gone", Then.ASK_RARELY),
  RENAMED("the account is tracked under another name as well", Then.GO_ON),
  HIDDEN("the platform showed something else than the profile", Retry.YES, Then.CONFIRM),
  EMPTY_ANSWER("the platform answered with nothing, and without an error", Retry.YES, Then.CONFIRM),
  RATE_LIMITED("the platform refuses this address for now", Then.BLOCKED_IF_TWO),
  LOGIN_REQUIRED("the platform asks for a login", Then.BLOCKED),
  BLOCKED("the platform hides even profiles that could be read before", Then.BLOCKED),
  EARLY_END("the platform ended the listing before its end", Retry.YES, Then.CONFIRM),
  POSTS_MISSING("posts that were known are missing from the listing", Then.GO_ON),
  UNREADABLE(
      "the platform answered with something else than a listing", Retry.YES, Then.END_IF_THREE),
  SITE_ERROR("the platform or the way to it failed", Retry.YES, Then.END_IF_THREE),
  SAME_PAGE("the platform keeps sending the same page", Retry.YES, Then.GO_ON),
  STALLED("the listing stood still for longer than allowed", Retry.YES, Then.END_IF_THREE),
  TIME_LIMIT("the listing took longer than allowed", Then.GO_ON),
  NETWORK_DOWN("this machine has no way to the network", Then.END),
  YTDLP_OUTDATED("yt-dlp no longer understands the platform: update it", Then.END_IF_THREE),
  YTDLP_UNUSABLE("yt-dlp does not run on this machine: set it up anew", Then.END),
  SETTINGS("yt-dlp refuses what the settings tell it", Then.END),
  BAD_LINES("lines of the listing could not be read", Then.GO_ON),
  NOT_RECORDED("there is no recorded listing of the account", Then.GO_ON),
  OVER_BUDGET("it needs more requests than are left of the day", Then.GO_ON),
  BUDGET_SPENT("the request budget of a day is used up", Then.END),
  DISK_FULL("there is no room left on the disk", Then.END),
  INTERRUPTED("the run was interrupted", Then.END),
  UNKNOWN("an error that is not known", Then.GO_ON);

  /** What a listing that did not become complete means for its account and for the session. */
  public enum Then {
    /** Nothing beyond this turn. */
    GO_ON,
    /** The account is closed to us: there is no use in asking every day. */
    ASK_RARELY,
    /** Not to be believed before a profile that is known to be there was read as well. */
    CONFIRM,
    /** A sign of a block: a second one in a row ends the session as blocked. */
    BLOCKED_IF_TWO,
    /** The session ends as blocked, and the next one waits. */
    BLOCKED,
    /** Three accounts in a row alike end the session. */
    END_IF_THREE,
    /** The session ends: further accounts could only fail the same way. */
    END
  }

  /** Whether another attempt may succeed where the first did not. */
  private enum Retry {
    YES,
    NO
  }

  private final String inWords;
  private final Retry retry;
  private final Then then;

  Reason(String inWords, Then then) {
    this(inWords, Retry.NO, then);
  }

  Reason(String inWords, Retry retry, Then then) {
    this.inWords = requireNonNull(inWords);
    this.retry = requireNonNull(retry);
    this.then = requireNonNull(then);
  }

  public String inWords() {
    return inWords;
  }

  /** A stored reason in words; one that this program does not know is told as it is. */
  public static String inWords(String stored) {
    return Arrays.stream(values())
        .filter(reason -> reason.name().equals(stored))
        .map(Reason::inWords)
        .findFirst()
        .orElse(stored);
  }

  /** Whether the same listing is worth another attempt, after a pause. */
  public boolean isRetried() {
    return retry == Retry.YES;
  }

  /** What it means once no attempt is left. */
  public Then then() {
    return then;
  }
}

package io.soundtracker.model;

import java.util.Arrays;

/** Why a listing is not complete. */
public enum Reason {
  PRIVATE("the account is private", Scope.ACCOUNT),
  NO_POSTS("the account has no posts", Scope.ACCOUNT),
  NOT_FOUND("the account is gone, blocks embedding, or was hidden from us", Scope.ACCOUNT),
  RATE_LIMITED("the platform refuses this address for now", Scope.ADDRESS),
  LOGIN_REQUIRED("the platform asks for a login", Scope.ADDRESS),
  UNREADABLE("the platform answered with something else than a listing", Scope.ADDRESS),
  EMPTY_ANSWER("the platform answered with nothing, and without an error", Scope.ADDRESS),
  SITE_ERROR("the platform or the way to it failed", Scope.SITE),
  SAME_PAGE("the platform keeps sending the same page", Scope.SITE),
  TIME_LIMIT("the listing took longer than allowed", Scope.SITE),
  STALLED("the listing stood still for longer than allowed", Scope.SITE),
  NETWORK_DOWN("this machine has no way to the network", Scope.NETWORK),
  YTDLP_OUTDATED("yt-dlp no longer understands the platform: update it", Scope.PROGRAM),
  YTDLP_UNUSABLE("yt-dlp does not run on this machine: set it up anew", Scope.PROGRAM),
  SETTINGS("yt-dlp refuses what the settings tell it", Scope.PROGRAM),
  BAD_LINES("lines of the listing could not be read", Scope.ACCOUNT),
  NOT_RECORDED("there is no recorded listing of the account", Scope.ACCOUNT),
  INTERRUPTED("the run was interrupted", Scope.NETWORK),
  UNKNOWN("an error that is not known", Scope.ACCOUNT);

  /** How far a reason reaches beyond the account at which it was met. */
  public enum Scope {
    /** This account alone. */
    ACCOUNT,
    /** This account now; perhaps others. */
    SITE,
    /** Every account listed from this network address. */
    ADDRESS,
    /** Every account listed from this machine. */
    NETWORK,
    /** Every account until somebody changes the program or its settings. */
    PROGRAM
  }

  private final String inWords;
  private final Scope scope;

  Reason(String inWords, Scope scope) {
    this.inWords = inWords;
    this.scope = scope;
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

  public Scope scope() {
    return scope;
  }

  /** Whether listing further accounts in the same session can only fail the same way. */
  public boolean endsSession() {
    return scope == Scope.NETWORK || scope == Scope.PROGRAM;
  }
}

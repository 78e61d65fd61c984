package io.soundtracker.source;

import io.soundtracker.model.Reason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What yt-dlp says when a listing fails, and what that means. Several may be in one message; the
 * first of {@link #TABLE} decides.
 */
record KnownError(Reason reason, Pattern said) {

  /** yt-dlp's answer to whatever keeps it from an account; the warnings before it tell more. */
  static final Pattern CATCH_ALL = pattern("unable to extract secondary user id");

  /** What the system says when a disk is full, or so much of it as a user may have. */
  static final Pattern NO_ROOM = pattern("no space left on device|disk quota exceeded");

  /** A warning that bears on every error. */
  static final Pattern MARKED_AS_BROKEN = pattern("marked as broken");

  static final List<KnownError> TABLE =
      List.of(
          of(Reason.INTERRUPTED, "error: interrupted by user"),
          new KnownError(Reason.DISK_FULL, NO_ROOM),
          of(
              Reason.SETTINGS,
              "netscape format",
              "is not a valid url",
              "unsupported url",
              "unsupported proxy type",
              "impersonate target .* is not available",
              "proxy authentication required|(http error|response) 407",
              "^\\S+: error: "),
          of(
              Reason.PRIVATE,
              "account is private",
              "either private or all of their videos are private"),
          of(Reason.NO_POSTS, "does not have any videos posted"),
          of(Reason.LOGIN_REQUIRED, "tiktok is requiring login"),
          of(Reason.RATE_LIMITED, "http error (429|403)", "ip address is blocked"),
          of(
              Reason.NETWORK_DOWN,
              "failed to resolve|could(n't| not) resolve",
              "name or service not known|name resolution|nodename nor servname|getaddrinfo failed",
              "network is unreachable|no route to host",
              "connection refused|could(n't| not) connect to server",
              "certificate.verify.failed|ssl certificate problem"),
          of(Reason.SAME_PAGE, "keeps sending the same page"),
          new KnownError(Reason.YTDLP_OUTDATED, MARKED_AS_BROKEN),
          of(
              Reason.YTDLP_OUTDATED,
              "unexpected response from webpage request",
              "unable to extract universal data",
              "solve js challenge",
              "unknown url type: tiktokuser"),
          of(
              Reason.SITE_ERROR,
              "http error (?!404)\\d{3}|tunnel (connection )?failed",
              "timed out|timeout|too slow",
              "connection (aborted|reset|closed)|remote end closed",
              "incompleteread|bytes read.* more expected",
              "\\[ssl|curl: \\(\\d+\\)"),
          of(Reason.UNREADABLE, "failed to parse json|jsondecodeerror"),
          of(
              Reason.NOT_FOUND,
              "private or has embedding disabled",
              "unable to download (user )?webpage: http error 404"),
          of(Reason.SITE_ERROR, "(?<!live webpage: )http error 404"), // Hardly anybody is live.
          new KnownError(Reason.HIDDEN, CATCH_ALL),
          of(
              Reason.YTDLP_UNUSABLE,
              "modulenotfounderror|importerror|no module named|syntaxerror|fatal python error"));

  private static KnownError of(Reason reason, String... alternatives) {
    return new KnownError(reason, pattern(String.join("|", alternatives)));
  }

  private static Pattern pattern(String said) {
    return Pattern.compile(said, Pattern.CASE_INSENSITIVE);
  }

  boolean isIn(String line) {
    return said.matcher(line).find();
  }
}

package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How listing an account went, for people who have to find out why.
 *
 * @param said what the program printed beside the listing, as it did, but without credentials
 * @param attempts how often the program was run for it, confirmations included
 * @param requests what the platform was asked, as far as that could be seen; none for recordings
 * @param pages pages of the listing that it was seen to ask for
 * @param unreadPages pages that were saved but could not be read: what only they say is unknown
 * @param bareVideos posts of which no page was found: their counts may be rounded
 */
public record Transcript(
    String said, int attempts, int requests, int pages, int unreadPages, int bareVideos) {

  public static final Transcript EMPTY = new Transcript("", 1, 0, 0, 0, 0);

  /** Of a listing that was not even begun. */
  public static final Transcript NEVER_ASKED = new Transcript("", 0, 0, 0, 0, 0);

  public Transcript {
    requireNonNull(said);
  }

  /** This one, and a later attempt at the same listing. */
  public Transcript followedBy(Transcript later) {
    return new Transcript(
        Stream.of(said, later.said)
            .filter(text -> !text.isBlank())
            .map(String::strip)
            .collect(Collectors.joining("\n")),
        attempts + later.attempts,
        requests + later.requests,
        pages + later.pages,
        unreadPages + later.unreadPages,
        later.bareVideos);
  }
}

package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How listing an account went, for people who have to find out why.
 *
 * @param said what the program printed beside the listing, as it did, but without credentials
 * @param attempts how often the program was run for it, confirmations included
 * @param pages pages of the listing that it was seen to ask for
 * @param unreadPages pages that were saved but could not be read: what only they say is unknown
 * @param bareVideos posts of which no page was found: their counts may be rounded
 */
public record Transcript(String said, int attempts, int pages, int unreadPages, int bareVideos) {

  public static final Transcript EMPTY = new Transcript("", 1, 0, 0, 0);

  public Transcript {
    requireNonNull(said);
  }

  /** The same, told as so many attempts. */
  public Transcript as(int otherAttempts) {
    return new Transcript(said, otherAttempts, pages, unreadPages, bareVideos);
  }

  /** This one, and a later attempt at the same listing. */
  public Transcript followedBy(Transcript later) {
    return new Transcript(
        Stream.of(said, later.said)
            .filter(text -> !text.isBlank())
            .map(String::strip)
            .collect(Collectors.joining("\n")),
        attempts + later.attempts,
        pages + later.pages,
        unreadPages + later.unreadPages,
        later.bareVideos);
  }
}

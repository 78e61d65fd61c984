package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one attempt to list an account's posts brought.
 *
 * @param videos in listed order, each id once
 * @param refused what could not be read, one sentence a line; the posts of those lines are missing
 */
public record Listing(Channel channel, List<Video> videos, List<String> refused, Verdict verdict) {

  public Listing {
    requireNonNull(channel);
    videos = List.copyOf(videos);
    refused = List.copyOf(refused);
    requireNonNull(verdict);
  }

  public static Listing failed(Reason reason, String detail) {
    return new Listing(Channel.UNKNOWN, List.of(), List.of(), new Verdict.Failed(reason, detail));
  }
}

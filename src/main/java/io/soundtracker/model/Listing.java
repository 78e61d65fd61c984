package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one attempt to list an account's posts brought.
 *
 * @param videos in listed order, each id once
 * @param refused what could not be read, one sentence a line; the posts of those lines are missing
 * @param oddities what made no sense in lines that were read and is unknown instead, one sentence a
 *     field
 */
public record Listing(
    Channel channel,
    List<Video> videos,
    List<String> refused,
    List<String> oddities,
    Verdict verdict) {

  public Listing {
    requireNonNull(channel);
    videos = List.copyOf(videos);
    refused = List.copyOf(refused);
    oddities = List.copyOf(oddities);
    requireNonNull(verdict);
  }

  /** A listing without oddities. */
  public Listing(Channel channel, List<Video> videos, List<String> refused, Verdict verdict) {
    this(channel, videos, refused, List.of(), verdict);
  }

  public Listing withVerdict(Verdict other) {
    return new Listing(channel, videos, refused, oddities, other);
  }

  public static Listing failed(Reason reason, String detail) {
    return new Listing(Channel.UNKNOWN, List.of(), List.of(), new Verdict.Failed(reason, detail));
  }
}

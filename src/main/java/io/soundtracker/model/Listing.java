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
 * @param transcript how it went
 */
public record Listing(
    Channel channel,
    List<Video> videos,
    List<String> refused,
    List<String> oddities,
    Verdict verdict,
    Transcript transcript) {

  public Listing {
    requireNonNull(channel);
    videos = List.copyOf(videos);
    refused = List.copyOf(refused);
    oddities = List.copyOf(oddities);
    requireNonNull(verdict);
    requireNonNull(transcript);
  }

  public Listing withVerdict(Verdict other) {
    return new Listing(channel, videos, refused, oddities, other, transcript);
  }

  public Listing withTranscript(Transcript other) {
    return new Listing(channel, videos, refused, oddities, verdict, other);
  }

  /** Whether the source was not even asked, so that this says nothing of the account. */
  public boolean wasNeverAsked() {
    return transcript.attempts() == 0;
  }

  /** Nothing could be listed. */
  public static Listing failed(Reason reason, String detail) {
    return failed(new Verdict.Problem(reason, detail), Transcript.EMPTY);
  }

  /** Nothing could be listed, however often that was tried. */
  public static Listing failed(Verdict.Problem problem, Transcript transcript) {
    return new Listing(
        Channel.UNKNOWN, List.of(), List.of(), List.of(), new Verdict.Failed(problem), transcript);
  }
}

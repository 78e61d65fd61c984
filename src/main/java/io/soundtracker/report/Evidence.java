package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.ExclusiveSong;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * One account's part in the proof that a song is exclusive or near-exclusive.
 *
 * @param target whether the account is a target
 */
public record Evidence(ExclusiveSong song, ExclusiveSong.Use use, boolean target) {

  public Evidence {
    requireNonNull(song);
    requireNonNull(use);
  }

  /** The whole proof, targets first. */
  public static List<Evidence> of(ExclusiveSong song) {
    return Stream.concat(
            song.targets().stream().map(use -> new Evidence(song, use, true)),
            song.outsiders().stream().map(use -> new Evidence(song, use, false)))
        .toList();
  }

  /** {@code exclusive} or {@code near-exclusive}. */
  public static String degree(ExclusiveSong song) {
    return song.exclusive() ? "exclusive" : "near-exclusive";
  }

  static List<String> inWords(ExclusiveSong song, ZoneId zone) {
    return of(song).stream().map(proof -> proof.inWords(zone)).toList();
  }

  private String inWords(ZoneId zone) {
    return posts() + " by " + use.account() + (target ? "" : ", no target") + ", " + days(zone);
  }

  public String posts() {
    return Human.count(use.posts(), "post");
  }

  /** The first and last day of use, or the only one. */
  public String days(ZoneId zone) {
    LocalDate first = Human.day(use.first(), zone);
    LocalDate last = Human.day(use.last(), zone);
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}

package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.SoundUse;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** One account's part in the proof of how far a song is the targets' own. */
public record Evidence(ExclusiveSong song, SoundUse use) {

  private static final int LINKS = 5;

  public Evidence {
    requireNonNull(song);
    requireNonNull(use);
  }

  /** The whole proof, targets first. */
  public static List<Evidence> of(ExclusiveSong song) {
    return Stream.concat(
            song.targets().stream().map(use -> new Evidence(song, use)),
            song.outsiders().stream().map(use -> new Evidence(song, use)))
        .toList();
  }

  static List<String> inWords(ExclusiveSong song, ZoneId zone) {
    return of(song).stream().map(proof -> proof.inWords(zone)).toList();
  }

  private String inWords(ZoneId zone) {
    return posts()
        + " by "
        + use.account()
        + (target() ? "" : ", no target")
        + ", "
        + days(zone)
        + use.links().stream().findFirst().map(link -> ", " + link).orElse("");
  }

  /** Whether the account is a target. */
  public boolean target() {
    return use.target();
  }

  /** Some of its posts, for those who want to look. */
  public List<URI> links() {
    return use.links().stream().limit(LINKS).toList();
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

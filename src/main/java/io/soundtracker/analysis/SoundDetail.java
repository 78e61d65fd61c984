package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that is known of one sound, or of a song with its versions. Figures, uses and days are those
 * of a window.
 *
 * @param version how it differs from {@code song}
 * @param song the song that it is a version of
 * @param versions of that song or of this one, the song itself first; alone if there are none
 * @param uses targets first, then by posts
 * @param days without a gap between them; empty where there is no post to begin with
 * @param coverage how much of the window was read
 */
public record SoundDetail(
    String key,
    String title,
    Optional<String> artist,
    boolean original,
    Optional<String> version,
    Optional<String> song,
    List<Alias> aliases,
    List<PlatformId> platformIds,
    List<Member> versions,
    Figures figures,
    List<SoundUse> uses,
    List<Day> days,
    List<SoundEditEntry> edits,
    Coverage coverage) {

  public SoundDetail {
    requireNonNull(key);
    requireNonNull(title);
    requireNonNull(artist);
    requireNonNull(version);
    requireNonNull(song);
    aliases = List.copyOf(aliases);
    platformIds = List.copyOf(platformIds);
    versions = List.copyOf(versions);
    requireNonNull(figures);
    uses = List.copyOf(uses);
    days = List.copyOf(days);
    edits = List.copyOf(edits);
    requireNonNull(coverage);
  }

  /**
   * Another name of it.
   *
   * @param sound the sound that it is a name of, which is one of several for a song
   * @param posts that were listed under it
   */
  public record Alias(String name, String sound, long posts) {
    public Alias {
      requireNonNull(name);
      requireNonNull(sound);
    }
  }

  /**
   * A platform id of it.
   *
   * @param listedName the name that listings gave it; empty if it was never listed
   * @param assigned whether an operator decided that it belongs here; {@code edit} is where the log
   *     says so
   */
  public record PlatformId(
      String id,
      String sound,
      Optional<String> listedName,
      Optional<Instant> firstSeen,
      boolean assigned,
      OptionalLong edit,
      long posts) {
    public PlatformId {
      requireNonNull(id);
      requireNonNull(sound);
      requireNonNull(listedName);
      requireNonNull(firstSeen);
      requireNonNull(edit);
    }
  }

  /**
   * A sound of the song.
   *
   * @param version empty for the song itself
   * @param posts of all times
   */
  public record Member(String key, Optional<String> version, long posts) {
    public Member {
      requireNonNull(key);
      requireNonNull(version);
    }
  }

  /**
   * A day of the window's zone.
   *
   * @param posts at least so many if not all accounts were read over the whole day; empty if there
   *     is none then
   * @param accountsRead how many were
   */
  public record Day(LocalDate day, OptionalLong posts, int accountsRead) {
    public Day {
      requireNonNull(day);
      requireNonNull(posts);
    }
  }

  public Optional<Instant> firstUse() {
    return uses.stream().map(SoundUse::first).min(Instant::compareTo);
  }

  public Optional<Instant> lastUse() {
    return uses.stream().map(SoundUse::last).max(Instant::compareTo);
  }

  public long targets() {
    return uses.stream().filter(SoundUse::target).count();
  }
}

package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * How a post came to its sound.
 *
 * @param foundAt when it was first stored; empty where another tool did so and did not say
 * @param listedName the name that it was listed with
 * @param id the platform's id of the sound, if the post was listed with one
 * @param aliasOf the edit that made the name that counts an alias of the sound; empty if it is the
 *     sound's own name, or no edit says so
 * @param version how the sound differs from its song
 * @param grouped the edit that made it a version
 */
public record PostIdentity(
    Optional<Instant> foundAt,
    Optional<String> listedName,
    Optional<FiledId> id,
    Optional<StoredName> sound,
    Optional<SoundEditEntry> aliasOf,
    Optional<String> version,
    Optional<StoredName> song,
    Optional<SoundEditEntry> grouped) {

  public PostIdentity {
    requireNonNull(foundAt);
    requireNonNull(listedName);
    requireNonNull(id);
    requireNonNull(sound);
    requireNonNull(aliasOf);
    requireNonNull(version);
    requireNonNull(song);
    requireNonNull(grouped);
  }

  /** A stored sound. */
  public record StoredName(long id, String key, boolean original) {
    public StoredName {
      requireNonNull(key);
    }
  }

  /**
   * A platform id and the name that it is filed under.
   *
   * @param name empty if it is filed nowhere
   * @param assigned whether an operator did so; {@code edit} is where the log says it
   */
  public record FiledId(
      String platformId,
      Optional<String> name,
      Optional<Instant> firstSeen,
      boolean assigned,
      Optional<SoundEditEntry> edit) {
    public FiledId {
      requireNonNull(platformId);
      requireNonNull(name);
      requireNonNull(firstSeen);
      requireNonNull(edit);
    }
  }

  /** The name that decides which sound it is: that of the id where it has one, else the listed. */
  public Optional<String> decidingName() {
    return id.flatMap(FiledId::name).or(() -> listedName);
  }
}

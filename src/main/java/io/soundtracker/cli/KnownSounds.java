package io.soundtracker.cli;

import io.soundtracker.model.InvalidSoundException;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import io.soundtracker.store.StoredSound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the sounds that a command names, or says which ones may be meant. */
final class KnownSounds {

  private final SoundLookup sounds;

  KnownSounds(Database database) {
    this.sounds = new SoundLookup(database);
  }

  /**
   * Reads sounds as people give them. For lists of them, where picocli would take one that is
   * refused for a superfluous argument.
   *
   * @throws UsageException if one is refused
   */
  static List<SoundAddress> parse(List<String> texts) {
    try {
      return texts.stream().map(SoundAddress::parse).toList();
    } catch (InvalidSoundException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  /**
   * The one sound that is meant.
   *
   * @throws UsageException if there is none, or more than one
   */
  StoredSound find(SoundAddress address) {
    List<StoredSound> found = sounds.find(address);
    if (found.isEmpty()) {
      throw new UsageException(unknown(address));
    } else if (found.size() > 1) {
      throw new UsageException(
          "'%s' may be any of these, give one as it is written here:%n%s"
              .formatted(
                  Plain.text(address.toString()),
                  indented(found.stream().map(StoredSound::key).toList())));
    }
    return found.get(0);
  }

  /**
   * The one sound that is meant, or a name that is still to be stored.
   *
   * @param unseen whether a name that is not stored is meant as it is written
   * @throws UsageException if there is none, or more than one
   */
  SoundAddress find(SoundAddress address, boolean unseen) {
    if (address.certainId().isEmpty() && sounds.find(address).isEmpty()) {
      if (unseen) {
        return address;
      }
      throw new UsageException(
          unknown(address)
              + System.lineSeparator()
              + "If it is right, and no post uses it yet, add --new");
    }
    return new SoundAddress(Optional.of(find(address).key()), Optional.empty());
  }

  /**
   * The one sound that is meant; empty for a name that is not stored.
   *
   * @throws UsageException if there is more than one, or an id that is not stored is given
   */
  Optional<StoredSound> findOrUnseen(SoundAddress address) {
    boolean isName = address.platformId().isEmpty();
    return isName && sounds.find(address).isEmpty() ? Optional.empty() : Optional.of(find(address));
  }

  /**
   * The name that a sound is to have.
   *
   * @throws UsageException if an address or an id is given instead
   */
  static String nameIn(SoundAddress address) {
    address
        .certainId()
        .ifPresent(
            id -> {
              throw new UsageException(
                  "The platform's id of a sound, %s, is no name: give one, Title - Artist"
                      .formatted(id));
            });
    return address.name().orElseThrow();
  }

  private String unknown(SoundAddress address) {
    if (address.certainId().isPresent()) {
      return ("No post with the platform's sound id %s is stored, and it was not added to a sound:"
              + " give its name, Title - Artist, as tracker aggregate prints it")
          .formatted(address);
    }
    List<String> alike = new NearestSounds(address.toString()).among(sounds.keys());
    String none = "No sound '%s' is stored".formatted(Plain.text(address.toString()));
    return alike.isEmpty()
        ? none + ": give its name as tracker aggregate prints it, its id or its address"
        : "%s. Is one of these meant?%n%s".formatted(none, indented(alike));
  }

  private static String indented(List<String> keys) {
    return keys.stream()
        .map(key -> "  " + Plain.text(key))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}

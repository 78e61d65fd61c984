package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

/**
 * A stored name, and the sound that it stands for, which is itself or the one it is an alias of.
 *
 * @param id of the name
 * @param key the name, {@code Title - Artist}
 * @param soundId of the sound, which posts and totals are filed under
 */
public record StoredSound(long id, String key, long soundId, String soundKey) {

  public StoredSound {
    requireNonNull(key);
    requireNonNull(soundKey);
  }

  public boolean isAlias() {
    return id != soundId;
  }
}

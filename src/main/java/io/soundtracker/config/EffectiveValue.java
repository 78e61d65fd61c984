package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

/**
 * The value of a setting that counts, and where it comes from.
 *
 * @param text as people may see it: passwords masked, paths in full, {@code none} for no value
 */
public record EffectiveValue(Setting<?> setting, String text, Origin origin) {

  public EffectiveValue {
    requireNonNull(setting);
    requireNonNull(text);
    requireNonNull(origin);
  }

  public String key() {
    return setting.key();
  }
}

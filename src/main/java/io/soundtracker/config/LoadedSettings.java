package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The settings, and for each of them, in the order of {@link Setting#ALL}, where it comes from. */
public record LoadedSettings(Settings settings, List<EffectiveValue> values) {

  public LoadedSettings {
    requireNonNull(settings);
    values = List.copyOf(values);
  }
}

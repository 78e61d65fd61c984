package io.soundtracker.config;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds settings by name, and the one that was meant where a name is wrong. */
final class SettingNames {

  /** The sections of the settings file. */
  static final Set<String> SECTIONS =
      SettingTable.ALL.stream()
          .map(Setting::key)
          .filter(key -> key.contains("."))
          .map(key -> key.substring(0, key.indexOf('.')))
          .collect(toUnmodifiableSet());

  private SettingNames() {}

  static Optional<Setting<?>> find(String key) {
    for (Setting<?> setting : SettingTable.ALL) {
      if (setting.key().equals(key)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }

  static String unknown(String key) {
    Stream<String> names = key.contains(".") ? keys() : Stream.concat(keys(), SECTIONS.stream());
    return "unknown setting '%s'%s"
        .formatted(Secrets.mask(key), didYouMean(Nearest.to(key, names.toList())));
  }

  static String unknownVariable(String name) {
    String typed = name.substring(Setting.VARIABLE_PREFIX.length());
    Optional<String> meant =
        Nearest.to(typed, keys().toList())
            .flatMap(SettingNames::find)
            .map(Setting::environmentName);
    return "stands for no setting" + didYouMean(meant);
  }

  private static Stream<String> keys() {
    return SettingTable.ALL.stream().map(Setting::key);
  }

  private static String didYouMean(Optional<String> name) {
    return name.map(n -> ": did you mean '" + n + "'?").orElse("");
  }
}

package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** Where the value of a setting comes from; {@code toString} says it in words. */
public sealed interface Origin {

  /** Nobody gave a value. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * The settings file.
   *
   * @param line counted from 1
   */
  record File(Path file, int line) implements Origin {
    public File {
      requireNonNull(file);
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** A variable of the environment. */
  record Environment(String name) implements Origin {
    public Environment {
      requireNonNull(name);
    }

    @Override
    public String toString() {
      return "environment " + name;
    }
  }

  /** An option on the command line that stands for the setting with this key. */
  record Option(String key) implements Origin {
    public Option {
      requireNonNull(key);
    }

    @Override
    public String toString() {
      return "option for " + key;
    }
  }
}

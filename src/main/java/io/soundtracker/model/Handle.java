package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

/** An account's name in its stored form, {@code @handle}. */
public record Handle(String value) {

  public Handle {
    requireNonNull(value);
  }

  public static Handle parse(String text) {
    return new Handle(text.startsWith("@") ? text : "@" + text);
  }

  @Override
  public String toString() {
    return value;
  }
}

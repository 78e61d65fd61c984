package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One step of an explanation.
 *
 * @param question what it is about, in snake_case
 * @param answer yes or no; empty where it is neither
 * @param because a whole sentence
 */
public record Finding(String question, Optional<Boolean> answer, String because) {

  public Finding {
    requireNonNull(question);
    requireNonNull(answer);
    requireNonNull(because);
  }

  static Finding yes(String question, String because) {
    return new Finding(question, Optional.of(true), because);
  }

  static Finding no(String question, String because) {
    return new Finding(question, Optional.of(false), because);
  }

  static Finding note(String question, String because) {
    return new Finding(question, Optional.empty(), because);
  }
}

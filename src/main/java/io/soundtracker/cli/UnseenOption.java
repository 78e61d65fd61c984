package io.soundtracker.cli;

import picocli.CommandLine.Option;

/** Whether a sound that is not stored is one that no post uses yet, rather than a typing error. */
final class UnseenOption {

  @Option(
      names = "--new",
      description = "Store a sound that no post uses yet, under the name as it is written.")
  private boolean unseen;

  boolean unseen() {
    return unseen;
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import picocli.CommandLine.Mixin;

/** Whose posts a question is about, and by what they are grouped; not of when. */
final class WhosePostsOptions {

  @Mixin private AccountsOptions accounts;
  @Mixin private ByOption by;

  /**
   * What the options say.
   *
   * @throws UsageException if an account is not tracked
   */
  PostFilter filter(Window window, Database database) {
    return accounts.filter(window, database).by(by.by());
  }
}

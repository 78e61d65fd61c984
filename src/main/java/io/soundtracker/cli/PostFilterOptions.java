package io.soundtracker.cli;

import io.soundtracker.analysis.PostFilter;
import io.soundtracker.config.Settings;
import io.soundtracker.store.Database;
import picocli.CommandLine.Mixin;

/** Which posts a question is about. */
final class PostFilterOptions {

  @Mixin private WindowOptions window;

  @Mixin private WhosePostsOptions whose;

  /**
   * What the options say.
   *
   * @throws UsageException if an account is not tracked
   */
  PostFilter filter(Settings settings, Database database) {
    return whose.filter(window.window(settings), database);
  }
}

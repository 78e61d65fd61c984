package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much of a window the stored listings really cover, account by account. Every answer about the
 * network carries one, so that a gap is said in words and never read as "not used".
 *
 * @param asOf when any account was last listed or tried; empty before the first time
 * @param accounts how many accounts are active or have stored posts
 * @param gaps the accounts of which the window was not read from end to end
 */
public record Coverage(Optional<Instant> asOf, int accounts, List<Gap> gaps) {

  public Coverage {
    requireNonNull(asOf);
    gaps = List.copyOf(gaps);
  }

  /**
   * An account that was not wholly read in the window.
   *
   * @param lastRead the latest complete listing; empty if there was none
   * @param why the latest failure in short, such as {@code private}, or that it is inactive; empty
   *     if none is known
   */
  public record Gap(Handle account, Optional<Instant> lastRead, Optional<String> why) {
    public Gap {
      requireNonNull(account);
      requireNonNull(lastRead);
      requireNonNull(why);
    }
  }

  public boolean isComplete() {
    return gaps.isEmpty();
  }

  public int accountsRead() {
    return accounts - gaps.size();
  }
}

package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Account;
import io.soundtracker.store.CheckBackRepository.Pending;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that is to be listed, and why.
 *
 * @param since when it was due; empty for an account that is not, or never was read
 * @param checkBacks posts of it that are to be measured; one listing serves them all
 */
public record Due(Account account, Why why, Optional<Instant> since, Optional<Pending> checkBacks) {

  /** What makes an account's turn come. */
  public enum Why {
    ASKED("asked for"),
    NEVER_READ("never read completely"),
    THRESHOLD("last read long ago"),
    CHECK_BACK("posts to check on");

    private final String inWords;

    Why(String inWords) {
      this.inWords = inWords;
    }

    public String inWords() {
      return inWords;
    }
  }

  public Due {
    requireNonNull(account);
    requireNonNull(why);
    requireNonNull(since);
    requireNonNull(checkBacks);
  }

  /**
   * Whether the account itself has its turn; else only some of its posts have, which leaves its
   * next turn where it is.
   */
  public boolean isTurn() {
    return why != Why.CHECK_BACK;
  }
}

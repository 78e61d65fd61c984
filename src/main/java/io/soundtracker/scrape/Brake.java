package io.soundtracker.scrape;

import io.soundtracker.model.Reason;
import io.soundtracker.model.Reason.Then;
import io.soundtracker.model.Verdict;
import java.util.Optional;

/**
 * Says when a session had better end, from how its listings end one after the other. May be told
 * from several threads.
 */
final class Brake {

  private static final int TWO = 2;
  private static final int THREE = 3;

  private Optional<Reason> last = Optional.empty();
  private int inARow;
  private Optional<Reason> endedBy = Optional.empty();

  /** Takes note of how a listing ended; answers whether no other one should be begun. */
  synchronized boolean isPulledBy(Verdict verdict) {
    Optional<Reason> reason = verdict.reason().filter(Brake::isSign);
    inARow = reason.isPresent() && isAlike(reason.get()) ? inARow + 1 : reason.isPresent() ? 1 : 0;
    last = reason;
    if (endedBy.isEmpty()) {
      endedBy = reason.filter(sign -> inARow >= most(sign.then()));
    }
    return endedBy.isPresent();
  }

  private boolean isAlike(Reason reason) {
    return last.filter(
            before ->
                before == reason
                    || (before.then() == reason.then() && reason.then() != Then.END_IF_THREE))
        .isPresent();
  }

  /** A handle that leads nowhere may just be misspelt: that says nothing of the others. */
  private static boolean isSign(Reason reason) {
    return reason != Reason.NOT_FOUND
        && reason.then() != Then.GO_ON
        && reason.then() != Then.ASK_RARELY;
  }

  private static int most(Then then) {
    return switch (then) {
      case BLOCKED, END -> 1;
      case BLOCKED_IF_TWO -> TWO;
      case CONFIRM, END_IF_THREE -> THREE;
      case GO_ON, ASK_RARELY -> Integer.MAX_VALUE;
    };
  }

  /** Whether the last listing showed a sign of a block. */
  synchronized boolean isCautious() {
    return last.filter(reason -> reason.then() == Then.BLOCKED_IF_TWO).isPresent();
  }

  /** Why the session ends early; empty if it does not. */
  synchronized Optional<Reason> endedBy() {
    return endedBy;
  }

  /** Whether the session ends since the platform does not want us for now. */
  synchronized boolean isBlocked() {
    return endedBy
        .filter(reason -> reason.then() == Then.BLOCKED || reason.then() == Then.BLOCKED_IF_TWO)
        .isPresent();
  }
}

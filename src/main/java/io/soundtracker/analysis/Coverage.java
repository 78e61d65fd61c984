package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
   * @param unread whether nothing of the window was read, not even a part
   */
  public record Gap(
      Handle account, Optional<Instant> lastRead, Optional<String> why, boolean unread) {
    public Gap {
      requireNonNull(account);
      requireNonNull(lastRead);
      requireNonNull(why);
    }
  }

  /** How many posts an account has; unknown if there is none, and nothing of it was read. */
  public OptionalLong postsOf(AccountTotal total) {
    long posts = total.figures().posts();
    return posts == 0 && isUnread(total.account()) ? OptionalLong.empty() : OptionalLong.of(posts);
  }

  /** What its posts reached: the sums over none are 0, unless nothing of the account was read. */
  public Figures figuresOf(AccountTotal total) {
    boolean none = postsOf(total).equals(OptionalLong.of(0));
    return none ? Figures.OF_NONE : total.figures();
  }

  /** What all posts reached: the sums over none are 0, unless nothing of any account was read. */
  public Figures known(Figures total) {
    boolean none = known(total.posts()).equals(OptionalLong.of(0));
    return none ? Figures.OF_NONE : total;
  }

  /** How many of something were found; unknown if none was, and nothing of any account was read. */
  public OptionalLong known(long found) {
    boolean nothingRead = gaps.size() == accounts && gaps.stream().allMatch(Gap::unread);
    return found == 0 && nothingRead ? OptionalLong.empty() : OptionalLong.of(found);
  }

  private boolean isUnread(Handle account) {
    return gaps.stream().anyMatch(gap -> gap.unread() && gap.account().equals(account));
  }

  /** Whether every account was wholly read; of no account nothing was. */
  public boolean isComplete() {
    return accounts > 0 && gaps.isEmpty();
  }

  public int accountsRead() {
    return accounts - gaps.size();
  }
}

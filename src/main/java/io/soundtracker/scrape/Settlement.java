package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.store.SessionRepository;
import io.soundtracker.store.VideoRepository;
import java.time.Instant;
import java.util.Optional;

/** Weighs what a listing says of itself against what is stored of its account. */
final class Settlement {

  /**
   * What is seen for so many listings in a row is believed: that a post is gone, that many are,
   * that there are none left.
   */
  static final int BELIEVED_AFTER = 3;

  /** Of the known posts, a complete listing may lack so many in a hundred; one in any case. */
  private static final int MAY_LACK_PERCENT = 5;

  private final VideoRepository videos;
  private final SessionRepository sessions;
  private final TroublePolicy policy;
  private final String sessionId;

  Settlement(
      VideoRepository videos, SessionRepository sessions, TroublePolicy policy, String sessionId) {
    this.videos = videos;
    this.sessions = sessions;
    this.policy = policy;
    this.sessionId = sessionId;
  }

  /** The listing under the verdict that holds. */
  Listing settled(Account account, Listing listing, Instant now) {
    Verdict verdict = listing.verdict();
    if (verdict instanceof Verdict.Complete complete) {
      return listing.withVerdict(complete(account, listing, complete));
    }
    if (verdict instanceof Verdict.Failed failed) {
      return listing.withVerdict(failed(account, failed, now));
    }
    return listing;
  }

  private Verdict failed(Account account, Verdict.Failed failed, Instant now) {
    Reason reason = failed.problem().reason();
    if (reason == Reason.NO_POSTS) {
      boolean believed = !videos.hasAny(account.id()) || isBelieved(Reason.NO_POSTS, account);
      return believed ? new Verdict.Complete(Optional.empty()) : failed;
    }
    if (reason == Reason.ABSENT) {
      return account
          .trouble()
          .filter(trouble -> trouble.is(Reason.ABSENT) || trouble.is(Reason.GONE))
          .filter(trouble -> !trouble.since().plus(policy.goneAfter()).isAfter(now))
          .<Verdict>map(
              trouble ->
                  new Verdict.Failed(
                      Reason.GONE,
                      "not found since %s: %s"
                          .formatted(trouble.since(), failed.problem().detail())))
          .orElse(failed);
    }
    return failed;
  }

  private Verdict complete(Account account, Listing listing, Verdict.Complete complete) {
    VideoRepository.Presence presence =
        videos.presence(account.id(), complete.since(), listing.videos());
    if (presence.missing() <= Math.max(1, presence.known() * MAY_LACK_PERCENT / 100)) {
      return complete;
    }
    // Pages that prove the end of the listing make a great loss credible, in time.
    boolean proven = listing.transcript().pages() > 0 && listing.transcript().unreadPages() == 0;
    if (proven && isBelieved(Reason.POSTS_MISSING, account)) {
      return complete;
    }
    String detail =
        "%d of %d posts that were known are missing"
            .formatted(presence.missing(), presence.known());
    return listing.videos().isEmpty()
        ? new Verdict.Failed(Reason.POSTS_MISSING, detail)
        : new Verdict.Partial(Reason.POSTS_MISSING, detail);
  }

  private boolean isBelieved(Reason reason, Account account) {
    return sessions.lastListingsWere(reason, BELIEVED_AFTER - 1, account, sessionId);
  }
}
